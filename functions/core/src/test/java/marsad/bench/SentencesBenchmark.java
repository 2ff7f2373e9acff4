package marsad.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import marsad.article.Article;
import marsad.event.Extraction;
import marsad.extract.Extractor;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Sentences of a full-length report read in a second on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class SentencesBenchmark {
  private final Extractor extractor = new Extractor().warm();
  private Article article;
  private int inText;

  /** Counts what was read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Count {
    public long sentences;
  }

  @Setup
  public void text() throws IOException {
    article = BenchmarkText.report(100_000);
    inText = article.text().split("[.!?؟\n]+").length;
  }

  @Benchmark
  public Extraction read(Count count) {
    count.sentences += inText;
    return extractor.extract(article);
  }
}
