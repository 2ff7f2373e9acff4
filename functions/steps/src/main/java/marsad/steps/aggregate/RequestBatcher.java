package marsad.steps.aggregate;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import marsad.steps.process.DaemonThreads;

/**
 * Aggregates what comes at the same time as one, as a database commits a group: ten messages of one
 * day then read and write that day once or twice, not ten times. What fails together is tried one
 * by one, so that a bad one fails alone.
 */
final class RequestBatcher {

  /** Aggregates extractions. */
  interface Work {
    SortedSet<YearMonth> aggregate(List<String> extractionKeys) throws IOException;
  }

  private record Waiting(String key, CompletableFuture<SortedSet<YearMonth>> done) {}

  private final Work work;
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(new DaemonThreads("aggregate"));

  RequestBatcher(Work work) {
    this.work = work;
  }

  /** The months that the extraction touches, with those of the ones that it was aggregated with. */
  CompletableFuture<SortedSet<YearMonth>> aggregate(String extractionKey) {
    Waiting one = new Waiting(extractionKey, new CompletableFuture<>());
    waiting.add(one);
    worker.execute(this::workOff);
    return one.done();
  }

  private void workOff() {
    List<Waiting> group = new ArrayList<>();
    waiting.drainTo(group);
    if (group.isEmpty() || group.size() > 1 && succeed(group)) {
      return;
    }
    group.forEach(this::alone);
  }

  private boolean succeed(List<Waiting> group) {
    try {
      SortedSet<YearMonth> months = work.aggregate(group.stream().map(Waiting::key).toList());
      group.forEach(one -> one.done().complete(months));
      return true;
    } catch (IOException | RuntimeException e) {
      return false; // one by one, whoever is to blame meets it again
    }
  }

  private void alone(Waiting one) {
    try {
      one.done().complete(work.aggregate(List.of(one.key())));
    } catch (IOException | RuntimeException | Error e) {
      one.done().completeExceptionally(e);
    }
  }
}
