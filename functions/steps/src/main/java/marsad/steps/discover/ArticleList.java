package marsad.steps.discover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import marsad.article.Article;
import marsad.json.Json;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;

/** Articles as they are dropped into {@code inbox/}: one a line, as JSON. */
public record ArticleList(List<Article> articles) {
  public ArticleList {
    articles = List.copyOf(articles);
  }

  /**
   * Drops the articles, if there are any. The same ones have the same key: twice dropped they are
   * there once.
   *
   * @param from who drops them, letters and dashes
   */
  public void drop(Stores stores, String from) throws IOException {
    String lines =
        articles.stream().map(article -> Json.line(article) + "\n").collect(Collectors.joining());
    if (!lines.isEmpty()) {
      String key = FetchKeys.INBOX + from + "-" + FetchKeys.hash(lines) + ".ndjson";
      byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
      stores.inner().create(key, bytes, "application/x-ndjson");
    }
  }
}
