package marsad.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.article.Article;
import marsad.extract.Extraction;
import marsad.extract.Extractor;
import marsad.json.Json;
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
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class ExtractorBenchmark {

  /** Length of the text, kilobytes. */
  @Param({"1", "10", "100", "1000"})
  int kb;

  private final Extractor extractor = new Extractor().warm();
  private final ArabicAnalyzer analyzer = new ArabicAnalyzer();
  private Article article;

  /** The Arabic cases of the project one after another, repeated to the wanted length. */
  @Setup
  public void text() throws IOException {
    List<String> texts;
    try (Stream<Path> cases = Files.list(Path.of("src/test/cases"))) {
      texts =
          cases
              .filter(c -> c.getFileName().toString().startsWith("ar-"))
              .sorted()
              .map(ExtractorBenchmark::read)
              .collect(Collectors.toList());
    }
    StringBuilder text = new StringBuilder();
    while (text.length() < kb * 1000) {
      text.append(texts.get(text.length() % texts.size())).append('\n');
    }
    text.setLength(kb * 1000);
    article = new Article("b", null, null, "ar", null, "2021-05-10", null, text.toString(), null);
  }

  private static String read(Path folder) {
    try {
      return Json.read(Files.readAllBytes(folder.resolve("article.json")), Article.class).text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
