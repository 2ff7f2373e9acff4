package marsad.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import marsad.article.Article;
import marsad.parse.PageParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time to read sixty pages once, beside jsoup's bare parse of the same: a report of the project,
 * one to six times its length, in the ten {@linkplain marsad.parse.PageShapes shapes} of the
 * region's sites. {@code MARSAD_PAGES} names a folder of gzipped pages to read instead.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class ParseBenchmark {
  private List<byte[]> pages;

  @Setup
  public void read() throws IOException {
    String folder = System.getenv("MARSAD_PAGES");
    pages = folder == null ? BenchmarkText.pages() : unpackAll(Path.of(folder));
  }

  private static List<byte[]> unpackAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(ParseBenchmark::unpack).toList();
    }
  }

  private static byte[] unpack(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @Benchmark
  public void marsad(Blackhole hole) {
    for (byte[] page : pages) {
      Article article = PageParser.parseLeniently(page, null, "a");
      hole.consume(article);
    }
  }

  @Benchmark
  public void jsoup(Blackhole hole) {
    for (byte[] page : pages) {
      Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
      hole.consume(document);
    }
  }
}
