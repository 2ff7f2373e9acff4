package marsad.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marsad.article.Moment;
import marsad.article.PublicationTime;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself: JSON-LD first, then OpenGraph and meta elements, then what is
 * visible.
 *
 * @param title headline, null where there is none
 * @param published when the page was published, null where it does not say
 * @param badDate a date that it states and that is none; null where it states none of that kind
 * @param site the publisher's name, null where the page does not say
 * @param canonical the address that the page gives its report, null where it does not
 * @param body the text that the page states as its report, null where it does not
 */
record PageFacts(
    String title, String published, String badDate, String site, String canonical, String body) {
  /** The day in an address such as {@code /2026/11/24/name}. */
  private static final Pattern DAY = Pattern.compile("/(20\\d\\d)/(\\d\\d?)/(\\d\\d?)(?=/)");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static PageFacts of(Document page) {
    JsonNode article = jsonLd(page);
    Map<String, String> meta = meta(page);
    Element h1 = page.selectFirst("h1");
    String title =
        first(
            text(article, "headline"),
            meta.get("og:title"),
            h1 == null ? null : h1.text(),
            page.title());
    List<String> stated =
        Stream.of(
                text(article, "datePublished"),
                meta.get("article:published_time"),
                meta.get("datepublished"),
                meta.get("pubdate"),
                meta.get("date"))
            .filter(Objects::nonNull)
            .toList();
    String published =
        firstDate(stated)
            .or(() -> h1 == null ? Optional.empty() : VisibleDate.near(h1))
            .or(() -> time(page))
            .or(() -> inAddress(page.location()))
            .orElse(null);
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    return new PageFacts(
        title,
        published,
        published == null && !stated.isEmpty() ? stated.get(0) : null,
        meta.get("og:site_name"),
        canonical == null ? null : canonical.attr("abs:href"),
        text(article, "articleBody"));
  }

  /**
   * Returns the moment that all of a page's times agree on; where they do not, none is the
   * report's.
   */
  private static Optional<String> time(Document page) {
    List<String> times =
        page.select("time[datetime]").eachAttr("datetime").stream()
            .map(String::strip)
            .filter(time -> Moment.findDay(time).isPresent())
            .toList();
    return times.stream().map(Moment::findDay).distinct().count() == 1
        ? firstDate(times.subList(0, 1))
        : Optional.empty();
  }

  private static Optional<String> inAddress(String address) {
    Matcher found = DAY.matcher(address);
    return found.find()
        ? WrittenDay.find(found.group(1) + "-" + found.group(2) + "-" + found.group(3))
            .map(day -> day.day().toString())
        : Optional.empty();
  }

  /** Returns the first content of each meta element, by its name in small letters. */
  private static Map<String, String> meta(Document page) {
    Map<String, String> contents = new HashMap<>();
    for (Element element : page.select("meta[content]")) {
      for (String key : List.of("property", "name", "itemprop")) {
        String content = element.attr("content");
        if (element.hasAttr(key) && !content.isBlank()) {
          contents.putIfAbsent(element.attr(key).toLowerCase(Locale.ROOT), content.strip());
        }
      }
    }
    return contents;
  }

  /** Returns the first JSON-LD object of a page that has a headline or a date. */
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

  /** Returns the first value that is a date of our time; a page may write anything there. */
  private static Optional<String> firstDate(List<String> values) {
    return values.stream()
        .flatMap(value -> PublicationTime.find(value).stream())
        .map(PublicationTime::iso)
        .findFirst();
  }
}
