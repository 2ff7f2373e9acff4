package marsad.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Kills processes of functions at random moments, one after another. */
final class FaultInjector {
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(5);

  private final LocalStack localStack;
  private final Duration pause;
  private final Random random = new Random(1);
  private final Thread thread = new Thread(this::run, "fault-injector");
  private int killed;

  /**
   * @param pause maximum of the random time that is added to five seconds between two kills
   */
  FaultInjector(LocalStack localStack, Duration pause) {
    this.localStack = localStack;
    this.pause = pause;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Stops the injector; returns the number of processes that it killed. */
  int stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
    return killed;
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
    List<ProcessHandle> all = localStack.running();
    if (!all.isEmpty() && all.get(random.nextInt(all.size())).destroyForcibly()) {
      killed++;
    }
  }
}
