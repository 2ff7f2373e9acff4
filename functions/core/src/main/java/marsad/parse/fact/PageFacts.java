package marsad.parse.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import marsad.parse.body.PlainText;
import marsad.parse.charset.PresentationForms;
import marsad.reference.Agencies;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself: JSON-LD first, then OpenGraph and meta elements, then what is
 * visible.
 *
 * @param title headline as plain text, null where there is none
 * @param published when the page was published, null where it does not say
 * @param badDate a date that it states and that is none; null where it states none of that kind
 * @param ago how long before its reading it was published, null where it does not say
 * @param site the publisher's name, null where the page does not say
 * @param credits who wrote it, and where else it stands
 * @param body the text that the page states as its report, null where it does not
 * @param paid whether the page says that only those who pay can read all of it
 * @param entries its entries where it is a live blog, else empty
 */
public record PageFacts(
    String title,
    String published,
    String badDate,
    WrittenTime.Ago ago,
    String site,
    PageCredits credits,
    String body,
    boolean paid,
    List<LiveBlog.Entry> entries) {

  /**
   * Reads a page.
   *
   * @param agencies offices that bylines name
   */
  public static PageFacts of(Document page, Agencies agencies) {
    JsonLd data = JsonLd.of(page);
    Map<String, String> meta = meta(page);
    Element h1 = page.selectFirst("h1");
    String title =
        first(
            data.text("headline"),
            meta.get("og:title"),
            h1 == null ? null : h1.text(),
            page.title());
    PageDates dates = new PageDates(page, data, meta);
    Optional<String> published = dates.published();
    Optional<WrittenTime.Ago> ago =
        published.isPresent() || h1 == null ? Optional.empty() : VisibleDate.agoNear(h1);
    return new PageFacts(
        title == null ? null : PresentationForms.plain(title),
        published.orElse(null),
        published.isPresent() || ago.isPresent() ? null : dates.unreadable(),
        ago.orElse(null),
        first(meta.get("og:site_name"), JsonLd.text(data.article().path("publisher"), "name")),
        PageCredits.of(page, data, meta, agencies),
        data.text("articleBody"),
        data.isPaid(),
        LiveBlog.entries(data));
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

  private static String first(String... values) {
    for (String value : values) {
      String plain = PlainText.of(value);
      if (plain != null) {
        return plain;
      }
    }
    return null;
  }
}
