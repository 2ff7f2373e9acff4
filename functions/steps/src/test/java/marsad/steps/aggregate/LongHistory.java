package marsad.steps.aggregate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import marsad.article.Article;
import marsad.steps.publish.PublishStep;
import marsad.steps.publish.Sums;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/**
 * Histories of the same density, a hundred events a day: a thousand events are ten days, more than
 * joining looks at, and a million are 27 years. Of the years before the last days only the keys are
 * there, for nothing else of them may be read.
 */
final class LongHistory {
  static final LocalDate LAST = LocalDate.of(2022, 7, 29);

  private static final int A_DAY = 100;

  /** A million events in ten years. */
  private static final int A_FULL_DAY = 274;

  private static final List<String> VILLAGES = ManyReports.villages();
  private static final byte[] UNREAD = "not to be read".getBytes(StandardCharsets.UTF_8);

  private LongHistory() {}

  /** So many days, all of them real, and fuller. */
  static Stores dense(int days) throws IOException {
    Stores stores = new Stores(new MemoryStore(), new MemoryStore());
    fill(stores, LAST.minusDays(days - 1L), days, A_FULL_DAY);
    return stores;
  }

  /** So many days, each with one attack like that of the day before. */
  static Stores chain(int days) throws IOException {
    Stores stores = new Stores(new MemoryStore(), new MemoryStore());
    List<Article> reports = new ArrayList<>();
    for (int d = 0; d < days; d++) {
      reports.add(ManyReports.alike("link-" + d, LAST.minusDays(d)));
    }
    new AggregateStep(stores, Clock.systemUTC()).aggregate(ManyReports.store(stores, reports));
    return stores;
  }

  /** Stores a new report like those of a chain; returns the key of its extraction. */
  static List<String> storeAlike(Stores stores, LocalDate day) throws IOException {
    return ManyReports.store(stores, List.of(ManyReports.alike("new", day)));
  }

  /** Stores a new report of a day; returns the key of its extraction. */
  static List<String> store(Stores stores, LocalDate day) throws IOException {
    Article report = ManyReports.report("new", new Random(5), day, 1, VILLAGES);
    return ManyReports.store(stores, List.of(report));
  }

  /** So many events, the last twenty days of them real. */
  static Stores of(int events) throws IOException {
    MemoryStore inner = new MemoryStore();
    Stores stores = new Stores(inner, new MemoryStore());
    int days = events / A_DAY;
    int real = Math.min(days, 20);
    fill(stores, LAST.minusDays(real - 1L), real, A_DAY);
    PublishStep publish = new PublishStep(stores, Clock.systemUTC());
    publish.publish(publish.due());
    Map<Integer, Map<String, Sums.Counts>> years = new HashMap<>();
    for (int d = real + 40; d < days; d++) {
      LocalDate day = LAST.minusDays(d);
      inner.create(ObjectKeys.day(day), UNREAD, "application/json");
      inner.create(ObjectKeys.incidents(day), UNREAD, "application/json");
      years
          .computeIfAbsent(day.getYear(), y -> new TreeMap<>())
          .put(
              YearMonth.from(day).toString(),
              new Sums.Counts(
                  A_DAY * 30,
                  A_DAY * 15,
                  Map.of(),
                  Map.of(),
                  0,
                  Map.of(),
                  Map.of(),
                  Map.of(),
                  null));
    }
    for (Map.Entry<Integer, Map<String, Sums.Counts>> year : years.entrySet()) {
      stores.update(
          ObjectKeys.year(year.getKey()),
          Sums.Year.class,
          old -> {
            Map<String, Sums.Counts> months = new TreeMap<>(year.getValue());
            months.putAll(old == null ? Map.of() : old.months());
            return new Sums.Year(months);
          });
    }
    inner.delete(ObjectKeys.TOTALS);
    publish.publish(List.of()); // counts the years together
    return stores;
  }

  private static void fill(Stores stores, LocalDate first, int days, int aDay) throws IOException {
    Random random = new Random(11);
    List<Article> reports = new ArrayList<>();
    for (int i = 0; i < days * aDay / 2; i++) {
      reports.add(ManyReports.report("old-" + i, random, first, days, VILLAGES));
    }
    new AggregateStep(stores, Clock.systemUTC()).aggregate(ManyReports.store(stores, reports));
  }
}
