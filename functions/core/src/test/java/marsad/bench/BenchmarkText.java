package marsad.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import marsad.article.Article;
import marsad.json.Json;
import marsad.parse.PageShapes;

/** A full-length report written for the project, repeated to the wanted length. */
final class BenchmarkText {
  private static final Path REPORT =
      Path.of("src/test/cases/ar-joint-operation-and-its-background/article.json");

  private BenchmarkText() {}

  static Article report(int length) throws IOException {
    return repeated(Json.read(Files.readAllBytes(REPORT), Article.class).text() + '\n', length);
  }

  /** The same as one line without stops. */
  static Article line(int length) throws IOException {
    String report = Json.read(Files.readAllBytes(REPORT), Article.class).text();
    return repeated(report.replaceAll("[.\n]+", "،") + ' ', length);
  }

  /** The same one to six times, as pages in each of ten shapes. */
  static List<byte[]> pages() throws IOException {
    List<String> paragraphs =
        Json.read(Files.readAllBytes(REPORT), Article.class).text().lines().toList();
    return PageShapes.all().values().stream()
        .flatMap(
            shape ->
                IntStream.rangeClosed(1, 6)
                    .mapToObj(
                        n ->
                            shape.apply(
                                Collections.nCopies(n, paragraphs).stream()
                                    .flatMap(List::stream)
                                    .toList())))
        .map(page -> page.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private static Article repeated(String text, int length) {
    String all = text.repeat(length / text.length() + 1).substring(0, length);
    return new Article("b", null, null, "ar", null, "2022-07-19", null, all, null);
  }
}
