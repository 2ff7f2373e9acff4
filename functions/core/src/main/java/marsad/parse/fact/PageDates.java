package marsad.parse.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.article.Moment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** When a page was published: what it states first, then what is visible. */
final class PageDates {
  /** Names of meta elements that state it, in small letters, the surest first. */
  private static final List<String> META =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "parsely-pub-date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "dc:date",
          "dcterms:created",
          "sailthru.date",
          "pubdate",
          "publish-date",
          "publish_date",
          "publishdate",
          "publication_date",
          "article.published",
          "cxenseparse:recs:publishtime",
          "date");

  /** Values of {@code property} and {@code itemprop} that state it, in small letters. */
  private static final Set<String> MARKS =
      Set.of("dc:date", "dc:created", "dcterms:issued", "dcterms:created", "datepublished");

  /** The day in an address such as {@code /2026/11/24/name}. */
  private static final Pattern DAY = Pattern.compile("/(20\\d\\d)/(\\d\\d?)/(\\d\\d?)(?=/)");

  private final Document page;
  private final List<String> stated = new ArrayList<>();

  PageDates(Document page, JsonLd data, Map<String, String> meta) {
    this.page = page;
    add(data.text("datePublished"));
    META.forEach(name -> add(meta.get(name)));
    for (Element element : page.getAllElements()) {
      if (isMarked(element)) {
        add(value(element));
      }
    }
    add(data.text("dateCreated"));
    add(data.text("uploadDate"));
  }

  /** The time of publication, ISO 8601; empty where the page gives none. */
  Optional<String> published() {
    Element h1 = page.selectFirst("h1");
    return firstDate(stated)
        .or(() -> h1 == null ? Optional.empty() : VisibleDate.near(h1))
        .or(this::onlyTime)
        .or(this::inAddress);
  }

  /** What the page states in vain; null where it states nothing. */
  String unreadable() {
    return stated.isEmpty() ? null : stated.get(0);
  }

  private void add(String value) {
    if (value != null && !value.isBlank()) {
      stated.add(value.strip());
    }
  }

  /** Returns whether RDFa, microdata or HTML's former attribute mark an element as the date. */
  private static boolean isMarked(Element element) {
    if (element.attributesSize() == 0 || element.normalName().equals("meta")) {
      return false;
    }
    for (String attribute : List.of("property", "itemprop")) {
      for (String mark : element.attr(attribute).toLowerCase(Locale.ROOT).split(" ")) {
        if (MARKS.contains(mark) || mark.endsWith(":datepublished")) {
          return true;
        }
      }
    }
    return element.hasAttr("pubdate");
  }

  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  /**
   * Returns the moment that all of a page's times agree on; where they do not, none is the
   * report's.
   */
  private Optional<String> onlyTime() {
    List<String> times =
        page.select("time[datetime]").eachAttr("datetime").stream()
            .map(String::strip)
            .filter(time -> Moment.findDay(time).isPresent())
            .toList();
    return times.stream().map(Moment::findDay).distinct().count() == 1
        ? firstDate(times.subList(0, 1))
        : Optional.empty();
  }

  private Optional<String> inAddress() {
    Matcher found = DAY.matcher(page.location());
    return found.find()
        ? WrittenDay.find(found.group(1) + "-" + found.group(2) + "-" + found.group(3))
            .map(day -> day.day().toString())
        : Optional.empty();
  }

  /** Returns the first value that is a date of our time; a page may write anything there. */
  private static Optional<String> firstDate(List<String> values) {
    return values.stream()
        .flatMap(value -> WrittenTime.find(value, Moment.LOCAL).stream())
        .findFirst();
  }
}
