package marsad.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import marsad.article.Moment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself: JSON-LD first, then OpenGraph and meta elements, then what is
 * visible.
 *
 * @param title headline, null where there is none
 * @param published ISO 8601, null where the page does not say
 * @param site the publisher's name, null where the page does not say
 * @param canonical the address that the page gives its report, null where it does not
 */
record PageFacts(String title, String published, String site, String canonical) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static PageFacts of(Document page) {
    JsonNode article = jsonLd(page);
    String title =
        first(text(article, "headline"), meta(page, "og:title"), heading(page), page.title());
    String published =
        firstDate(
            text(article, "datePublished"),
            meta(page, "article:published_time"),
            meta(page, "datePublished"),
            meta(page, "pubdate"),
            meta(page, "date"),
            time(page));
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    return new PageFacts(
        title,
        published,
        meta(page, "og:site_name"),
        canonical == null ? null : canonical.attr("abs:href"));
  }

  private static String heading(Document page) {
    Element h1 = page.selectFirst("h1");
    return h1 == null ? null : h1.text();
  }

  private static String time(Document page) {
    Element time = page.selectFirst("time[datetime]");
    return time == null ? null : time.attr("datetime");
  }

  private static String meta(Document page, String name) {
    Element element =
        page.selectFirst(
            "meta[property='"
                + name
                + "'],meta[name='"
                + name
                + "'],meta[itemprop='"
                + name
                + "']");
    return element == null ? null : element.attr("content");
  }

  /** The first JSON-LD object of a page that has a headline or a date. */
  private static JsonNode jsonLd(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        Optional<JsonNode> found = find(MAPPER.readTree(script.data()), 0);
        if (found.isPresent()) {
          return found.get();
        }
      } catch (IOException broken) {
        continue; // a page's own broken script says nothing; the meta elements follow
      }
    }
    return MAPPER.createObjectNode();
  }

  private static Optional<JsonNode> find(JsonNode node, int depth) {
    if (depth > 4 || node == null) {
      return Optional.empty();
    }
    if (node.isObject() && (node.has("datePublished") || node.has("articleBody"))) {
      return Optional.of(node);
    }
    for (JsonNode child : node.isObject() ? node.path("@graph") : node) {
      Optional<JsonNode> found = find(child, depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.asText() : null;
  }

  private static String first(String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  /** The first value that is a date; a page may write anything there. */
  private static String firstDate(String... values) {
    for (String value : values) {
      if (value != null && Moment.findMonth(value).isPresent()) {
        return value.strip();
      }
    }
    return null;
  }
}
