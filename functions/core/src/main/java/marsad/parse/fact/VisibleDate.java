package marsad.parse.fact;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import marsad.article.Moment;
import marsad.article.PublicationTime;
import org.jsoup.nodes.Element;

/**
 * The day of publication as a reader sees it: a date of its own near the headline, in the words of
 * any of the languages. A date further off may be today's, or another story's, and is not taken.
 */
final class VisibleDate {
  /** So many elements around the headline are looked into. */
  private static final int MOST_LEVELS = 5;

  /** Parts of which a day and its clock time are made. */
  private static final int MOST_PARTS = 4;

  private VisibleDate() {}

  /** Returns the day of publication near a headline, ISO 8601; empty where there is none. */
  static Optional<String> near(Element headline) {
    Set<Element> met = new HashSet<>();
    return first(headline, around -> marked(around).or(() -> written(around, headline, met)));
  }

  /** Returns the span before its reading that stands near a headline; empty where there is none. */
  static Optional<WrittenTime.Ago> agoNear(Element headline) {
    return first(headline, VisibleDate::ago);
  }

  /** Returns the first thing that is found in what stands around a headline, nearest first. */
  private static <T> Optional<T> first(Element headline, Function<Element, Optional<T>> find) {
    Element around = headline.parent();
    for (int level = 0; level < MOST_LEVELS && around != null && !wide(around); level++) {
      Optional<T> found = find.apply(around);
      if (found.isPresent()) {
        return found;
      }
      around = around.parent();
    }
    return Optional.empty();
  }

  private static Optional<WrittenTime.Ago> ago(Element around) {
    for (Element element : around.getAllElements()) {
      Optional<WrittenTime.Ago> ago = WrittenTime.findAgo(element.ownText());
      if (ago.isPresent() && own(element)) {
        return ago;
      }
    }
    return Optional.empty();
  }

  /** Returns whether an element holds more than one story and what belongs to it. */
  private static boolean wide(Element element) {
    return element.normalName().equals("body")
        || element.selectFirst("nav, footer, [role=navigation]") != null
        || element.select("h1").size() > 1;
  }

  private static Optional<String> marked(Element around) {
    return around.select("time[datetime]").stream()
        .flatMap(time -> PublicationTime.find(time.attr("datetime")).stream())
        .map(PublicationTime::iso)
        .findFirst();
  }

  private static Optional<String> written(Element around, Element headline, Set<Element> met) {
    for (Element element : around.getAllElements()) {
      if (!met.add(element)) {
        continue;
      }
      Optional<WrittenDay.Found> day =
          WrittenDay.find(element.ownText()).or(() -> WrittenDay.find(leaf(element)));
      if (day.isPresent() && element != headline && own(element)) {
        return day.map(found -> WrittenTime.at(found, Moment.LOCAL));
      }
    }
    return Optional.empty();
  }

  /** Returns whether a date there is the story's own, not a picture's or another story's. */
  private static boolean own(Element element) {
    return element.closest("a, figure, figcaption, aside, li li") == null;
  }

  /** The text of an element that holds little more than spans: a day beside its clock time. */
  private static String leaf(Element element) {
    boolean parts =
        element.childrenSize() > 0
            && element.childrenSize() <= MOST_PARTS
            && element.children().stream()
                .allMatch(part -> !part.isBlock() && part.childrenSize() == 0 && own(part));
    return parts ? element.text() : "";
  }
}
