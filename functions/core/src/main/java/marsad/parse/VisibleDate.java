package marsad.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.article.PublicationTime;
import marsad.language.Fold;
import marsad.language.LanguageProfile;
import marsad.language.Languages;
import marsad.language.WordList;
import marsad.table.Tsv;
import org.jsoup.nodes.Element;

/**
 * The day of publication as a reader sees it: a date of its own near the headline, in the words of
 * any of the languages. A date further off may be today's, or another story's, and is not taken.
 */
final class VisibleDate {
  private static final int LONGEST = 90;

  /** Letters that may stand beside the date: a weekday, "published on", an author's name. */
  private static final int MOST_BESIDE = 40;

  /** So many elements around the headline are looked into. */
  private static final int MOST_LEVELS = 5;

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH =
      MONTHS.keySet().stream()
          .sorted(Comparator.comparing(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(", ")"));

  /** What a language writes behind a day or a month: "4th", the Sorani ezafe. */
  private static final String ENDING =
      Languages.bundled().codes().stream()
          .map(LanguageProfile::read)
          .flatMap(
              language ->
                  Stream.of(WordList.ORDINAL_ENDING, WordList.BEFORE_DATE_YEAR)
                      .flatMap(list -> language.words(list).stream()))
          .sorted()
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:", ")?"));

  private static final String GAP = "[\\s,\u060c/.-]*";

  /** "24th of November 2026", with a second name of the month, and Sorani's endings. */
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})"
              + ENDING
              + GAP
              + "(?:of )?"
              + MONTH
              + ENDING
              + "(?:"
              + GAP
              + "\\(?"
              + MONTH
              + "\\)?)?"
              + GAP
              + "(\\d{4})(?!\\d)");

  private static final Pattern MONTH_DAY =
      Pattern.compile("\\b" + MONTH + GAP + "(\\d{1,2})(?:st|nd|rd|th)?" + GAP + "(\\d{4})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?!\\d)");

  private VisibleDate() {}

  /** Returns the day of publication near a headline, ISO 8601; empty where there is none. */
  static Optional<String> near(Element headline) {
    Element around = headline.parent();
    for (int level = 0; level < MOST_LEVELS && around != null && !wide(around); level++) {
      Element inside = around;
      Optional<String> found = marked(inside).or(() -> written(inside, headline));
      if (found.isPresent()) {
        return found;
      }
      around = around.parent();
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

  private static Optional<String> written(Element around, Element headline) {
    for (Element element : around.getAllElements()) {
      Optional<LocalDate> day = find(element.ownText());
      if (day.isPresent() && element != headline && own(element)) {
        return day.map(LocalDate::toString);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a date there is the story's own, not a picture's or another story's. */
  private static boolean own(Element element) {
    return element.closest("a, figure, figcaption, aside, li li") == null;
  }

  /** Returns the one day that a short text gives; empty where it gives none, or says much else. */
  static Optional<LocalDate> find(String written) {
    if (written.isBlank() || written.length() > LONGEST) {
      return Optional.empty();
    }
    String text = plain(written);
    for (Pattern pattern : List.of(YEAR_FIRST, YEAR_LAST, DAY_MONTH, MONTH_DAY)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        String beside = text.substring(0, matcher.start()) + text.substring(matcher.end());
        return beside.chars().filter(Character::isLetter).count() > MOST_BESIDE
            ? Optional.empty()
            : day(pattern, matcher);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Pattern pattern, Matcher found) {
    if (pattern == YEAR_FIRST) {
      return date(found.group(1), number(found.group(2)), found.group(3));
    }
    if (pattern == YEAR_LAST) {
      // day first, as the region writes it, unless that is no date
      return date(found.group(3), number(found.group(2)), found.group(1))
          .or(() -> date(found.group(3), number(found.group(1)), found.group(2)));
    }
    return pattern == DAY_MONTH
        ? date(found.group(4), MONTHS.get(found.group(2)), found.group(1))
        : date(found.group(3), MONTHS.get(found.group(1)), found.group(2));
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(number(year), month, number(day))).filter(VisibleDate::ours);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether news can be of that day: an empty field of a page is often the year 1, or 1970.
   */
  static boolean ours(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Folded, with digits of one kind and single blanks. */
  private static String plain(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (char c : written.toCharArray()) {
      int digit = Character.digit(c, 10);
      out.append(digit >= 0 ? (char) ('0' + digit) : c);
    }
    return Fold.word(out.toString()).replaceAll("[\\s\u00a0]+", " ");
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String lang : Languages.bundled().codes()) {
      for (Tsv.Row row : Tsv.read("lang/" + lang + "/calendar.tsv")) {
        if (row.get("type").equals("month")) {
          row.list("terms").forEach(t -> months.put(Fold.word(t), (int) row.number("value")));
        }
      }
    }
    return months;
  }
}
