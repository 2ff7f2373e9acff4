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
  /** A store that counts its calls, and the calls so far. */
  private record Counted(FragileStore inner, FragileStore open) {
    static Counted of(Stores stores) {
      return new Counted(
          new FragileStore(stores.inner(), () -> false),
          new FragileStore(stores.open(), () -> false));
    }

    Stores stores() {
      return new Stores(inner, open);
    }

    int calls() {
      return inner.reads() + open.reads() + inner.writes() + open.writes();
    }
  }

  /** Aggregates a new report of a day. */
  private static Counted aggregate(Stores stores, LocalDate day) throws IOException {
    List<String> keys = LongHistory.store(stores, day);
    Counted counted = Counted.of(stores);
    new AggregateStep(counted.stores(), Clock.systemUTC()).aggregate(keys);
    return counted;
  }

  private static void publish(Counted counted) throws IOException {
    PublishStep publish = new PublishStep(counted.stores(), Clock.systemUTC());
    publish.publish(publish.due());
  }

  /** Publishing reads the days that changed, the sums of thirteen months, and totals. */
  @Test
  void aNewReportCostsTheSameToAggregateAndToPublishHoweverLongTheHistory() throws IOException {
    Counted shorter = aggregate(LongHistory.of(1_000), LongHistory.LAST);
    Counted longer = aggregate(LongHistory.of(1_000_000), LongHistory.LAST);
    checkFlat("aggregated, beside 10^3 and 10^6 events", shorter, longer);
    publish(shorter);
    publish(longer);
    checkFlat("published too, beside the same", shorter, longer);
  }

  /** A late report of a day in the midst of others must not pull in what those are linked to. */
  @Test
  void aLateReportCostsTheSameHoweverManyDaysAreAroundIt() throws IOException {
    Counted few = aggregate(LongHistory.dense(13), LongHistory.LAST.minusDays(6));
    Counted many = aggregate(LongHistory.dense(61), LongHistory.LAST.minusDays(30));
    checkFlat("late, amid 13 and 61 days", few, many);
  }

  /** Attacks that resemble one another day after day are linked for a period, not for a year. */
  @Test
  void aReportInAChainOfAlikeAttacksCostsTheSameHoweverLongTheChain() throws IOException {
    Counted shorter = aggregateAlike(LongHistory.chain(70));
    Counted longer = aggregateAlike(LongHistory.chain(365));
    checkFlat("in a chain of 70 and of 365 days", shorter, longer);
  }

  private static Counted aggregateAlike(Stores stores) throws IOException {
    List<String> keys = LongHistory.storeAlike(stores, LongHistory.LAST.minusDays(35));
    Counted counted = Counted.of(stores);
    new AggregateStep(counted.stores(), Clock.systemUTC()).aggregate(keys);
    return counted;
  }

  private static void checkFlat(String what, Counted few, Counted many) {
    System.out.printf(
        "FlatCostTest: one report %s: %d and %d calls%n", what, few.calls(), many.calls());
    assertThat(many.calls()).as(what).isLessThanOrEqualTo((int) (few.calls() * 1.2));
  }
}
