package marsad.steps.aggregate;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import marsad.aggregate.history.Withdrawal;
import marsad.steps.store.Stores;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A report comes in and is withdrawn again, beside {@linkplain LongHistory histories}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FlatCostBenchmark {
  @Param({"1000", "1000000"})
  public int events;

  private Stores stores;
  private List<String> keys;

  /** Makes the history and stores the report, not yet aggregated. */
  @Setup
  public void fill() throws IOException {
    stores = LongHistory.of(events);
    keys = LongHistory.store(stores, LongHistory.LAST);
  }

  /** Aggregates it and takes it back out, so that the next turn finds the same. */
  @Benchmark
  public SortedSet<YearMonth> comeAndGo() throws IOException {
    AggregateStep aggregate = new AggregateStep(stores, Clock.systemUTC());
    aggregate.aggregate(keys);
    return aggregate.withdraw(Map.of("new", new Withdrawal("new", null, false)));
  }
}
