package marsad.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Kills processes of functions, one after another, each time another one. */
final class Killer {
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(5);

  private final Path processes;
  private final Duration pause;
  private final Random random = new Random(1);
  private final AtomicInteger killed = new AtomicInteger();
  private final Thread thread = new Thread(this::run, "killer");

  /**
   * @param processes folder with a file for each process, named by its number
   * @param pause how much longer than five seconds it waits at most between two
   */
  Killer(Path processes, Duration pause) {
    this.processes = processes;
    this.pause = pause;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Ends it, and returns how many it killed. */
  int stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
    return killed.get();
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(LEAST_PAUSE.toMillis() + random.nextInt((int) pause.toMillis()));
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void kill() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(processes)) {
      all = files.sorted().toList();
    }
    if (!all.isEmpty()) {
      long id = Long.parseLong(all.get(random.nextInt(all.size())).getFileName().toString());
      if (ProcessHandle.of(id).map(ProcessHandle::destroyForcibly).orElse(false)) {
        killed.incrementAndGet();
      }
    }
  }
}
