package marsad.steps.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

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
import marsad.steps.Layout;
import marsad.steps.publish.PublishStep;
import marsad.steps.publish.Sums;
import marsad.steps.store.FragileStore;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;

/**
 * What one new report costs beside a short and a long history of the same density, 274 events a
 * day: a thousand events are four days, a million are ten years. Of the years before the last days
 * only the keys are there, for nothing else of them may be read.
 */
class FlatCostTest {
  private static final int A_DAY = 274;
  private static final List<String> VILLAGES = ManyReports.villages();
  private static final LocalDate LAST = LocalDate.of(2022, 7, 29);
  private static final byte[] UNREAD = "not to be read".getBytes(StandardCharsets.UTF_8);

  /** Calls of the object store, and seconds. */
  private record Cost(int reads, int writes, double seconds) {
    int calls() {
      return reads + writes;
    }
  }

  private static Stores history(int events) throws IOException {
    MemoryStore inner = new MemoryStore();
    Stores stores = new Stores(inner, new MemoryStore());
    int days = events / A_DAY;
    Random random = new Random(11);
    int real = Math.min(days, 12);
    fill(stores, LAST.minusDays(real - 1L), real, random);
    PublishStep publish = new PublishStep(stores, Clock.systemUTC());
    publish.publish(publish.due());
    Map<Integer, Map<String, Sums.Counts>> years = new HashMap<>();
    for (int d = real + 40; d < days; d++) {
      LocalDate day = LAST.minusDays(d);
      inner.create(Layout.day(day), UNREAD, "application/json");
      inner.create(Layout.incidents(day), UNREAD, "application/json");
      years
          .computeIfAbsent(day.getYear(), y -> new TreeMap<>())
          .put(YearMonth.from(day).toString(), new Sums.Counts(A_DAY * 30, A_DAY * 15, Map.of()));
    }
    for (Map.Entry<Integer, Map<String, Sums.Counts>> year : years.entrySet()) {
      stores.update(
          Layout.year(year.getKey()),
          Sums.Year.class,
          old -> {
            Map<String, Sums.Counts> months = new TreeMap<>(year.getValue());
            months.putAll(old == null ? Map.of() : old.months());
            return new Sums.Year(months);
          });
    }
    return stores;
  }

  private static void fill(Stores stores, LocalDate first, int days, Random random)
      throws IOException {
    List<Article> reports = new ArrayList<>();
    for (int i = 0; i < days * A_DAY / 2; i++) {
      reports.add(ManyReports.report("old-" + i, random, first, days, VILLAGES));
    }
    new AggregateStep(stores).aggregate(ManyReports.store(stores, reports));
  }

  private static Cost cost(Stores stores, boolean publishes) throws IOException {
    return cost(stores, LAST, publishes);
  }

  private static Cost cost(Stores stores, LocalDate day, boolean publishes) throws IOException {
    Article report = ManyReports.report("new", new Random(5), day, 1, VILLAGES);
    List<String> keys = ManyReports.store(stores, List.of(report));
    FragileStore inner = new FragileStore(stores.inner(), () -> false);
    FragileStore open = new FragileStore(stores.open(), () -> false);
    Stores counted = new Stores(inner, open);
    long start = System.nanoTime();
    new AggregateStep(counted).aggregate(keys);
    if (publishes) {
      PublishStep publish = new PublishStep(counted, Clock.systemUTC());
      publish.publish(publish.due());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Cost(inner.reads() + open.reads(), inner.writes() + open.writes(), seconds);
  }

  @Test
  void aNewReportCostsTheSameHoweverLongTheHistory() throws IOException {
    Cost shorter = cost(history(1_000), false);
    Cost longer = cost(history(1_000_000), false);
    print("aggregated", shorter, longer);
    assertThat(longer.calls()).isLessThanOrEqualTo((int) (shorter.calls() * 1.2));
  }

  /** A late report of a day in the midst of others must not pull in what those are linked to. */
  @Test
  void aLateReportCostsTheSameHoweverManyDaysAreAroundIt() throws IOException {
    Cost few = cost(dense(13), LAST.minusDays(6), false);
    Cost many = cost(dense(61), LAST.minusDays(30), false);
    print("late, amid 13 and 61 days", few, many);
    assertThat(many.calls()).isLessThanOrEqualTo((int) (few.calls() * 1.2));
  }

  private static Stores dense(int days) throws IOException {
    Stores stores = new Stores(new MemoryStore(), new MemoryStore());
    fill(stores, LAST.minusDays(days - 1L), days, new Random(11));
    return stores;
  }

  /** Publishing reads the sums of thirteen months and one object a year, whatever came before. */
  @Test
  void publishingReadsAYearOfItAtMost() throws IOException {
    Cost shorter = cost(history(1_000), true);
    Cost longer = cost(history(1_000_000), true);
    print("aggregated and published", shorter, longer);
    assertThat(longer.calls()).isLessThanOrEqualTo(shorter.calls() + 100);
  }

  private static void print(String what, Cost shorter, Cost longer) {
    System.out.printf(
        "FlatCostTest: one report %s: 10^3 events %d calls, %.2f s; 10^6 events %d calls, %.2f s%n",
        what, shorter.calls(), shorter.seconds(), longer.calls(), longer.seconds());
  }
}
