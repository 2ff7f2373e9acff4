package marsad.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import marsad.extract.Extractor;
import marsad.steps.Layout;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.Stores;

/** Does steps again for all that is stored, in one process. */
final class Rebuild {
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
    for (int i = 0; i < articles.size(); i++) {
      extract.extract(articles.get(i));
      if ((i + 1) % 500 == 0 || i + 1 == articles.size()) {
        progress.printf(Locale.ROOT, "extracted %d of %d%n", i + 1, articles.size());
      }
    }
    aggregateAll();
    publishAll();
  }

  /** Aggregates all stored extractions again. */
  void aggregateAll() throws IOException {
    List<String> extractions = stores.inner().list(Layout.EXTRACTIONS);
    SortedSet<YearMonth> months = aggregate.aggregate(extractions);
    progress.printf(
        Locale.ROOT, "joined %d extractions in %d months%n", extractions.size(), months.size());
  }

  /** Publishes every month again. */
  void publishAll() throws IOException {
    SortedSet<YearMonth> months = publish.months();
    List<String> written = publish.publish(months);
    progress.printf(Locale.ROOT, "published %d changed files%n", written.size());
  }
}
