package marsad.local.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import marsad.article.Article;
import marsad.json.Json;
import marsad.parse.ParsedPage;
import marsad.steps.fetch.FetchStep;

/** The sample reports: written for Marsad from public facts, each with its source. */
public final class SampleBatch implements Batch {
  private final FetchStep fetch;

  public SampleBatch(FetchStep fetch) {
    this.fetch = fetch;
  }

  @Override
  public void fetch(Receiver receiver) throws IOException {
    List<Article> articles = list();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      BatchInput input = new BatchInput(InputBatch.counter(i, articles.size()), article.id());
      receiver.stored(input, fetch.keepPage(article.id(), new ParsedPage(article, null)));
    }
  }

  /** All samples, in the order of the file. */
  static List<Article> list() throws IOException {
    InputStream in = SampleBatch.class.getResourceAsStream("/samples/samples.ndjson");
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
