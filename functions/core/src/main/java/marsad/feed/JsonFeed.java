package marsad.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import marsad.article.RejectedInput;
import marsad.json.BrokenJson;
import marsad.json.Json;
import marsad.parse.body.PlainText;

/** Reads a JSON Feed of version 1 or 1.1 (jsonfeed.org). */
final class JsonFeed {
  private JsonFeed() {}

  static Feed parse(String text, String url, FeedTimes times) throws RejectedInput {
    JsonNode root;
    try {
      root = Json.read(text, JsonNode.class);
    } catch (BrokenJson e) {
      throw FeedParser.rejected("broken JSON: " + e.getMessage());
    }
    if (!root.path("items").isArray()) {
      throw FeedParser.rejected("JSON without 'items'");
    }
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode item : root.get("items")) {
      items.add(item(item, url, times));
    }
    String problem = items.isEmpty() ? "the feed holds no item" : null;
    return Feed.newest(items, problem);
  }

  private static FeedItem item(JsonNode item, String base, FeedTimes times) {
    String link = first(item, "url", "external_url");
    if (link == null && first(item, "id") != null && first(item, "id").startsWith("http")) {
      link = first(item, "id");
    }
    String whole = link == null ? null : Bases.resolve(base, link);
    String published = times.orWritten(first(item, "date_published"));
    String changed = times.orNull(first(item, "date_modified"));
    String html = first(item, "content_html");
    return new FeedItem(
        whole,
        PlainText.of(first(item, "title")),
        published == null ? changed : published,
        changed == null ? times.orNull(published) : changed,
        html == null ? lines(first(item, "content_text")) : html);
  }

  private static String lines(String text) {
    return text == null ? null : PlainText.toHtml(text);
  }

  private static String first(JsonNode node, String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return null;
  }
}
