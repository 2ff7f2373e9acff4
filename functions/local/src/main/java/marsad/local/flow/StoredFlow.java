package marsad.local.flow;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Parallel;
import marsad.steps.store.Stores;

/** Repeats steps of {@link LocalFlow} for all that is stored, in parts that fit into memory. */
public final class StoredFlow {
  /** Maximum number of parts that are aggregated at the same time, each in memory. */
  private static final int MAX_THREADS = 4;

  /** Number of months that are published together. */
  private static final int MONTHS = 4;

  private final Stores stores;
  private final LocalFlow flow;
  private final FlowListener listener;

  public StoredFlow(Stores stores, Clock clock, FlowListener listener) {
    this.stores = stores;
    this.flow = new LocalFlow(stores, clock, listener);
    this.listener = listener;
  }

  /** Extracts all stored articles again, aggregates and publishes. */
  public void replay() throws IOException {
    List<String> articles = stores.inner().list(ObjectKeys.ARTICLES);
    int done = 0;
    for (List<String> part : parts(articles, LocalFlow.PART)) {
      Parallel.each(stores.inner(), part, flow::extract);
      done += part.size();
      progress("extracted %d of %d", done, articles.size());
    }
    aggregate();
    publish();
  }

  /**
   * Aggregates all stored extractions again. Each thread has a range of time of its own;
   * aggregation is safe in several threads.
   */
  public void aggregate() throws IOException {
    List<String> extractions = stores.inner().list(ObjectKeys.EXTRACTIONS);
    int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    int rangeSize = (extractions.size() + threads - 1) / threads;
    AtomicInteger done = new AtomicInteger();
    Parallel.each(
        stores.inner(),
        parts(extractions, Math.max(LocalFlow.PART, rangeSize)),
        range -> {
          for (List<String> part : parts(range, LocalFlow.PART)) {
            flow.aggregate(part);
            int joined = done.addAndGet(part.size());
            progress("joined %d of %d extractions", joined, extractions.size());
          }
        });
  }

  /** Publishes every month again, without what the operator's tables withdraw by now. */
  public void publish() throws IOException {
    flow.removeWithdrawn();
    List<YearMonth> months = List.copyOf(flow.months());
    int written = 0;
    for (int i = 0; i == 0 || i < months.size(); i += MONTHS) {
      int end = Math.min(months.size(), i + MONTHS);
      written += flow.publish(months.subList(i, end)).size();
    }
    progress("published %d changed files", written);
    listener.progress(flow.doubtful());
  }

  /** Number of damaged records that were left out. */
  public int leftOut() {
    return flow.leftOut();
  }

  private void progress(String line, Object... values) {
    listener.progress(String.format(Locale.ROOT, line, values));
  }

  /** Keys in their order, at most so many in each part. */
  private static List<List<String>> parts(List<String> keys, int size) {
    List<List<String>> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i += size) {
      parts.add(keys.subList(i, Math.min(keys.size(), i + size)));
    }
    return parts;
  }
}
