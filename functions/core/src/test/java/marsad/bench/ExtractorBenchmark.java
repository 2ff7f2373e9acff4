package marsad.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import marsad.article.Article;
import marsad.event.Extraction;
import marsad.extract.Extractor;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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

/**
 * Cost of extraction beside that of Lucene's ArabicAnalyzer on the same Arabic text, and how it
 * grows with the text's length. Run by {@code ./mvnw -Pbench verify}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class ExtractorBenchmark {

  /** Length of the text, thousands of characters. */
  @Param({"1", "10", "100", "1000", "10000"})
  int kb;

  /** Whether it is one line without stops, as nobody writes but anybody may send. */
  @Param({"false", "true"})
  boolean line;

  private final Extractor extractor = new Extractor().warm();
  private final ArabicAnalyzer analyzer = new ArabicAnalyzer();
  private Article article;

  @Setup
  public void text() throws IOException {
    article = line ? BenchmarkText.line(kb * 1000) : BenchmarkText.report(kb * 1000);
  }

  @Benchmark
  public Extraction marsad() {
    return extractor.extract(article);
  }

  @Benchmark
  public int luceneArabicAnalyzer() throws IOException {
    int length = 0;
    try (TokenStream stream = analyzer.tokenStream("text", article.text())) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        length += term.length();
      }
      stream.end();
    }
    return length;
  }
}
