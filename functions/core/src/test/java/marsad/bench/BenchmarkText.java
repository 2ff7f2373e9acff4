package marsad.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  /** The same one to six times, as pages in each of ten shapes, with as much around it as usual. */
  static List<byte[]> pages() throws IOException {
    List<String> paragraphs =
        Json.read(Files.readAllBytes(REPORT), Article.class).text().lines().toList();
    List<byte[]> pages = new ArrayList<>();
    for (Function<List<String>, String> shape : PageShapes.all().values()) {
      List<String> story = new ArrayList<>();
      for (int n = 0; n < 6; n++) {
        story.addAll(paragraphs);
        pages.add(furnished(shape.apply(story)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return pages;
  }

  /** A page with a menu, cards of other reports and programs, 60 KB in all. */
  private static String furnished(String page) {
    String menu =
        "<ul>" + "<li class='item'><a href='/section/1'>قسم</a></li>".repeat(200) + "</ul>";
    String cards =
        "<div class='card'><a href='/news/1'><img src='a.jpg' alt=''><h4>خبر آخر</h4></a></div>"
            .repeat(200);
    String program =
        "<script>window.data = [" + "{\"id\": 1, \"x\": 2},".repeat(1000) + "];</script>";
    return page.replace("</header>", menu + "</header>")
        .replace("</body>", "<aside>" + cards + "</aside>" + program + "</body>");
  }

  private static Article repeated(String text, int length) {
    String all = text.repeat(length / text.length() + 1).substring(0, length);
    return new Article("b", null, null, "ar", null, "2022-07-19", null, all, null);
  }
}
