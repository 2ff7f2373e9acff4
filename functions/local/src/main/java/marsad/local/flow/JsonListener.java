package marsad.local.flow;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import marsad.article.Article;
import marsad.event.Extraction;
import marsad.json.Json;
import marsad.steps.fetch.StoredArticle;
import marsad.steps.store.Stores;

/** Prints a line of JSON for each input, and nothing else on standard output. */
public final class JsonListener extends ConsoleListener {
  public JsonListener(Stores stores, PrintStream out) {
    super(stores, out);
  }

  @Override
  public void extracted(BatchInput input, StoredArticle article, Extraction extraction)
      throws IOException {
    Article stored = stores.get(article.key(), Article.class);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("input", input.name());
    line.put("id", stored.id());
    line.put("lang", stored.lang());
    line.put("published", stored.published());
    line.put("unchanged", article.unchanged());
    line.put("events", extraction.events());
    line.put("rejected", extraction.rejected());
    out.println(Json.line(line));
  }

  @Override
  public void rejected(String input, String reason) {
    out.println(Json.line(new LinkedHashMap<>(Map.of("input", input, "error", reason))));
    super.rejected(input, reason);
  }

  @Override
  public void progress(String line) {}
}
