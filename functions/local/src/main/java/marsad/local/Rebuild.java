package marsad.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import marsad.extract.Extractor;
import marsad.extract.UnknownLanguage;
import marsad.steps.extract.ExtractStep;
import marsad.steps.rejection.DamageReport;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Parallel;
import marsad.steps.store.Stores;

/** Does steps again for all that is stored, in one process. */
final class Rebuild {
  /** Keys that are worked off in one go; neighbours in time, as keys begin with the day. */
  private static final int PART = 2500;

  /** So many parts are joined beside each other at most, each in memory. */
  private static final int MOST_LANES = 4;

  /** Months that are published in one go. */
  private static final int MONTHS = 4;

  private final Stores stores;
  private final PrintStream progress;
  private final DamageReport damage;
  private final Set<String> leftOut = ConcurrentHashMap.newKeySet();
  private final Publication publication;

  Rebuild(Stores stores, PrintStream progress) {
    this.stores = stores;
    this.progress = progress;
    this.damage = new DamageReport(stores, Clock.systemUTC(), this::complain);
    this.publication = new Publication(stores, Clock.systemUTC(), this::leaveOut);
  }

  /** Extracts all stored articles again, and everything after it. */
  void replay() throws IOException {
    ExtractStep extract = new ExtractStep(Extractor.bundled(), stores);
    List<String> articles = stores.inner().list(ObjectKeys.ARTICLES);
    int done = 0;
    for (List<String> part : parts(articles, PART)) {
      Parallel.each(stores.inner(), part, article -> extract(extract, article));
      done += part.size();
      progress.printf(Locale.ROOT, "extracted %d of %d%n", done, articles.size());
    }
    aggregateAll();
    publishAll();
  }

  private void extract(ExtractStep extract, String article) throws IOException {
    try {
      extract.extract(article);
    } catch (DamagedRecord e) {
      leaveOut(e);
    } catch (UnknownLanguage e) {
      leaveOut(new DamagedRecord(article, e.getMessage(), e));
    }
  }

  /** Names a record that is left out, once. */
  private void leaveOut(DamagedRecord damaged) {
    if (leftOut.add(damaged.key())) {
      damage.accept(damaged);
    }
  }

  private void complain(String what) {
    System.err.println("marsad: " + what);
  }

  /** How many damaged records were left out. */
  int leftOut() {
    return leftOut.size();
  }

  /**
   * Aggregates all stored extractions again: each processor a stretch of time of its own, which
   * aggregate allows, as it is safe beside others.
   */
  void aggregateAll() throws IOException {
    List<String> extractions = stores.inner().list(ObjectKeys.EXTRACTIONS);
    int lanes = Math.min(MOST_LANES, Runtime.getRuntime().availableProcessors());
    AtomicInteger done = new AtomicInteger();
    Parallel.each(
        stores.inner(),
        parts(extractions, Math.max(PART, (extractions.size() + lanes - 1) / lanes)),
        lane -> {
          for (List<String> part : parts(lane, PART)) {
            publication.aggregate(part);
            int joined = done.addAndGet(part.size());
            progress.printf(
                Locale.ROOT, "joined %d of %d extractions%n", joined, extractions.size());
          }
        });
  }

  /** Publishes every month again, without what the operator's tables withdraw by now. */
  void publishAll() throws IOException {
    publication.withdraw();
    List<YearMonth> months = List.copyOf(publication.months());
    int written = 0;
    for (int i = 0; i == 0 || i < months.size(); i += MONTHS) {
      int end = Math.min(months.size(), i + MONTHS);
      written += publication.publish(months.subList(i, end)).size();
    }
    progress.printf(Locale.ROOT, "published %d changed files%n", written);
    progress.println(publication.doubtful());
  }

  /** Keys in their order, so many at a time that they fit into memory. */
  private static List<List<String>> parts(List<String> keys, int size) {
    List<List<String>> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i += size) {
      parts.add(keys.subList(i, Math.min(keys.size(), i + size)));
    }
    return parts;
  }
}
