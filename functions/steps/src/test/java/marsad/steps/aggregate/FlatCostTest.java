package marsad.steps.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.FragileStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;

/** What one new report costs beside a {@linkplain LongHistory short and a long history}. */
class FlatCostTest {
  /** Calls of the object store, and seconds. */
  private record Cost(int reads, int writes, double seconds) {
    int calls() {
      return reads + writes;
    }
  }

  private static Cost cost(Stores stores, boolean publishes) throws IOException {
    return cost(stores, LongHistory.LAST, publishes);
  }

  private static Cost cost(Stores stores, LocalDate day, boolean publishes) throws IOException {
    List<String> keys = LongHistory.store(stores, day);
    FragileStore inner = new FragileStore(stores.inner(), () -> false);
    FragileStore open = new FragileStore(stores.open(), () -> false);
    Stores counted = new Stores(inner, open);
    long start = System.nanoTime();
    new AggregateStep(counted, Clock.systemUTC()).aggregate(keys);
    if (publishes) {
      PublishStep publish = new PublishStep(counted, Clock.systemUTC());
      publish.publish(publish.due());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Cost(inner.reads() + open.reads(), inner.writes() + open.writes(), seconds);
  }

  @Test
  void aNewReportCostsTheSameHoweverLongTheHistory() throws IOException {
    Cost shorter = cost(LongHistory.of(1_000), false);
    Cost longer = cost(LongHistory.of(1_000_000), false);
    print("aggregated", shorter, longer);
    assertThat(longer.calls()).isLessThanOrEqualTo((int) (shorter.calls() * 1.2));
  }

  /** A late report of a day in the midst of others must not pull in what those are linked to. */
  @Test
  void aLateReportCostsTheSameHoweverManyDaysAreAroundIt() throws IOException {
    Cost few = cost(LongHistory.dense(13), LongHistory.LAST.minusDays(6), false);
    Cost many = cost(LongHistory.dense(61), LongHistory.LAST.minusDays(30), false);
    print("late, amid 13 and 61 days", few, many);
    assertThat(many.calls()).isLessThanOrEqualTo((int) (few.calls() * 1.2));
  }

  /** Publishing reads the days that changed, the sums of thirteen months, and totals. */
  @Test
  void publishingCostsTheSameHoweverLongTheHistory() throws IOException {
    Cost shorter = cost(LongHistory.of(1_000), true);
    Cost longer = cost(LongHistory.of(1_000_000), true);
    print("aggregated and published", shorter, longer);
    assertThat(longer.calls()).isLessThanOrEqualTo((int) (shorter.calls() * 1.2));
  }

  private static void print(String what, Cost shorter, Cost longer) {
    System.out.printf(
        "FlatCostTest: one report %s: 10^3 events %d calls, %.2f s; 10^6 events %d calls, %.2f s%n",
        what, shorter.calls(), shorter.seconds(), longer.calls(), longer.seconds());
  }
}
