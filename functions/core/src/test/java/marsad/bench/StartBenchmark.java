package marsad.bench;

import java.util.concurrent.TimeUnit;
import marsad.extract.Extractor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time until all tables of all languages are loaded, once in each of eleven fresh processes. A heap
 * of 64 MiB holds them, or the process fails.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {

  /** With the compilers that a JVM uses by default. */
  @Benchmark
  @Fork(value = 11, jvmArgsAppend = "-Xmx64m")
  public Extractor tables() {
    return new Extractor().warm();
  }

  /** With the first compiler alone, as AWS Lambda starts Java by default. */
  @Benchmark
  @Fork(
      value = 11,
      jvmArgsAppend = {"-Xmx64m", "-XX:TieredStopAtLevel=1"})
  public Extractor tablesAsOnLambda() {
    return new Extractor().warm();
  }
}
