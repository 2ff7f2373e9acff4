package marsad.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import marsad.article.Article;
import marsad.json.Json;

/** The sample reports: written for Marsad from public facts, each naming where those stand. */
final class Samples {
  private Samples() {}

  /** All samples, in the order of the file. */
  static List<Article> list() throws IOException {
    InputStream in = Samples.class.getResourceAsStream("/samples/samples.ndjson");
    if (in == null) {
      throw new IOException("samples/samples.ndjson is missing from the class path");
    }
    List<Article> articles = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        articles.add(Json.read(line, Article.class));
      }
    }
    return articles;
  }
}
