package marsad.local;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.aggregate.WithdrawnArticles;
import marsad.steps.publish.PublishStep;
import marsad.steps.rejection.DamageReport;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.Stores;

/** Joins and publishes in one process, and makes again what it finds damaged on its way. */
final class Publication {
  private final Stores stores;
  private final AggregateStep aggregate;
  private final PublishStep publish;

  Publication(Stores stores, Clock clock) {
    this(stores, clock, new DamageReport(stores, clock));
  }

  /**
   * @param damage is told of damaged extractions and articles, which are left out
   */
  Publication(Stores stores, Clock clock, Consumer<DamagedRecord> damage) {
    this.stores = stores;
    this.aggregate = new AggregateStep(stores, clock, damage);
    this.publish = new PublishStep(stores, clock);
  }

  /** Joins extractions; returns the months that they touch. */
  SortedSet<YearMonth> aggregate(Collection<String> extractions) throws IOException {
    return aggregate.aggregate(extractions);
  }

  /** Takes out what the operator's tables withdraw by now; returns the months that it touched. */
  SortedSet<YearMonth> withdraw() throws IOException {
    return aggregate.withdraw(new WithdrawnArticles(stores).pending());
  }

  /** Publishes months; returns the keys of the files that are different now. */
  List<String> publish(Collection<YearMonth> months) throws IOException {
    Set<String> repaired = new HashSet<>();
    while (true) {
      try {
        return publish.publish(months);
      } catch (DamagedRecord e) {
        if (!repaired.add(e.key())) {
          throw e;
        }
        aggregate.repair(e.key());
      }
    }
  }

  /** How many incidents are not published, or not confirmed, in a line. */
  String doubtful() throws IOException {
    return publish.doubtful().toString();
  }

  /** Every month that was ever published, is due, or has a record. */
  SortedSet<YearMonth> months() throws IOException {
    return publish.months();
  }
}
