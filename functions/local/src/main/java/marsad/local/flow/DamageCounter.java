package marsad.local.flow;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import marsad.steps.rejection.DamageReport;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.Stores;

/** Reports each damaged record once, and counts them. */
final class DamageCounter implements Consumer<DamagedRecord> {
  private final DamageReport report;
  private final Set<String> keys = ConcurrentHashMap.newKeySet();

  DamageCounter(Stores stores, Clock clock, FlowListener listener) {
    this.report = new DamageReport(stores, clock, listener::damaged);
  }

  @Override
  public void accept(DamagedRecord damaged) {
    if (keys.add(damaged.key())) {
      report.accept(damaged);
    }
  }

  /** Number of damaged records. */
  int count() {
    return keys.size();
  }
}
