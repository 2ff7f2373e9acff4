package marsad.parse.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its report as JSON-LD.
 *
 * @param article the object of the report; an empty one where there is none
 */
record JsonLd(JsonNode article) {
  private static final int DEEPEST = 5;
  private static final Pattern REPORT =
      Pattern.compile("Article|BlogPosting|Report|LiveBlog", Pattern.CASE_INSENSITIVE);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Reads the scripts of a page: its first report, else its first object that has a date. */
  static JsonLd of(Document page) {
    List<JsonNode> dated = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        gather(MAPPER.readTree(script.data()), 0, dated);
      } catch (IOException broken) {
        continue; // a page's own broken script says nothing; the meta elements follow
      }
    }
    Optional<JsonNode> report =
        dated.stream().filter(node -> REPORT.matcher(type(node)).find()).findFirst();
    return new JsonLd(
        report.or(() -> dated.stream().findFirst()).orElseGet(MAPPER::createObjectNode));
  }

  /** The value of a field as plain text; null where there is none. */
  String text(String field) {
    return text(article, field);
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }

  /** Whether the page says that only those who pay can read all of it. */
  boolean isPaid() {
    JsonNode free = article.path("isAccessibleForFree");
    return free.isBoolean() && !free.asBoolean() || free.asText().equalsIgnoreCase("false");
  }

  private static String type(JsonNode node) {
    return node.path("@type").toString();
  }

  private static void gather(JsonNode node, int depth, List<JsonNode> found) {
    if (node == null || depth > DEEPEST) {
      return;
    }
    boolean said = node.has("datePublished") || node.has("articleBody");
    if (node.isObject() && (said || node.has("isAccessibleForFree"))) {
      found.add(node);
    }
    if (node.isObject()) {
      gather(node.path("@graph"), depth + 1, found);
      gather(node.path("mainEntity"), depth + 1, found);
    } else {
      for (JsonNode child : node) {
        gather(child, depth + 1, found);
      }
    }
  }
}
