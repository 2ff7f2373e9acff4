package marsad.parse.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.language.CalendarType;
import marsad.language.Fold;
import marsad.language.LanguageProfile;
import marsad.language.Languages;
import marsad.language.Marks;
import marsad.language.WordList;
import marsad.table.Tsv;

/** A day in figures or in the words of any of the languages. */
final class WrittenDay {
  private static final int LONGEST = 90;

  /** Letters that may stand next to the date: a weekday, "published on", an author's name. */
  private static final int MOST_BESIDE = 40;

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH = DateWords.anyOf(MONTHS.keySet());

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

  private static final String GAP = "[\\s" + Marks.LIST + "/.-]*";

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

  private WrittenDay() {}

  /**
   * A day that was found.
   *
   * @param beside the rest of the text, folded
   */
  record Found(LocalDate day, String beside) {}

  /** Returns the one day that a short text gives; empty where it gives none, or says much else. */
  static Optional<Found> find(String written) {
    if (written.length() > LONGEST || written.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String text = DateWords.plain(written);
    for (Pattern pattern : List.of(YEAR_FIRST, YEAR_LAST, DAY_MONTH, MONTH_DAY)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Optional<LocalDate> day = day(pattern, matcher);
        if (day.isPresent()) {
          String beside = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
          boolean much = beside.chars().filter(Character::isLetter).count() > MOST_BESIDE;
          return much ? Optional.empty() : Optional.of(new Found(day.get(), beside));
        }
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
      return Optional.of(LocalDate.of(number(year), month, number(day)))
          .filter(WrittenDay::isRecent);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether news can be of that day: an empty field of a page is often the year 1, or 1970.
   */
  static boolean isRecent(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String lang : Languages.bundled().codes()) {
      for (Tsv.Row row : Tsv.read("lang/" + lang + "/calendar.tsv")) {
        if (row.choice("type", CalendarType.class) == CalendarType.MONTH) {
          row.list("terms").forEach(t -> months.put(Fold.word(t), (int) row.number("value")));
        }
      }
    }
    months.putAll(DateWords.values(DateWordType.MONTH));
    return months;
  }
}
