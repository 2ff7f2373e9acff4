package marsad.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import marsad.extract.Extractor;
import marsad.steps.Layout;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.Stores;

/** Does steps again for all that is stored, in one process. */
final class Rebuild {
  /** Keys that are worked off in one go; neighbours in time, as keys begin with the day. */
  private static final int PART = 1000;

  /** Months that are published in one go. */
  private static final int MONTHS = 3;

  private final Stores stores;
  private final PrintStream progress;
  private final AggregateStep aggregate;
  private final PublishStep publish;

  Rebuild(Stores stores, PrintStream progress) {
    this.stores = stores;
    this.progress = progress;
    this.aggregate = new AggregateStep(stores);
    this.publish = new PublishStep(stores, Clock.systemUTC());
  }

  /** Extracts all stored articles again, and everything after it. */
  void replay() throws IOException {
    ExtractStep extract = new ExtractStep(new Extractor(), stores);
    List<String> articles = stores.inner().list(Layout.ARTICLES);
    int done = 0;
    for (List<String> part : parts(articles)) {
      extractAll(extract, part);
      done += part.size();
      progress.printf(Locale.ROOT, "extracted %d of %d%n", done, articles.size());
    }
    aggregateAll();
    publishAll();
  }

  /** Extracts beside each other what does not depend on each other. */
  private static void extractAll(ExtractStep extract, List<String> articles) throws IOException {
    try {
      articles.parallelStream()
          .forEach(
              article -> {
                try {
                  extract.extract(article);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Aggregates all stored extractions again. */
  void aggregateAll() throws IOException {
    List<String> extractions = stores.inner().list(Layout.EXTRACTIONS);
    SortedSet<YearMonth> months = new TreeSet<>();
    int done = 0;
    for (List<String> part : parts(extractions)) {
      months.addAll(aggregate.aggregate(part));
      done += part.size();
      progress.printf(
          Locale.ROOT,
          "joined %d of %d extractions, in %d months%n",
          done,
          extractions.size(),
          months.size());
    }
  }

  /** Publishes every month again. */
  void publishAll() throws IOException {
    List<YearMonth> months = List.copyOf(publish.months());
    int written = 0;
    for (int i = 0; i == 0 || i < months.size(); i += MONTHS) {
      int end = Math.min(months.size(), i + MONTHS);
      written += publish.publish(months.subList(i, end)).size();
    }
    progress.printf(Locale.ROOT, "published %d changed files%n", written);
  }

  /** Keys in their order, so many at a time that they fit into memory. */
  private static List<List<String>> parts(List<String> keys) {
    List<List<String>> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i += PART) {
      parts.add(keys.subList(i, Math.min(keys.size(), i + PART)));
    }
    return parts;
  }
}
