package marsad.extract.entity.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.NumberType;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.CalendarType;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * The months, weekdays, numbers and marks of a passage, by token; indexes beyond its end are valid.
 */
final class CalendarWords {
  /** Last day of the longest month. */
  static final int LONGEST_MONTH = 31;

  /** Number of days after the publication up to which a day without a full year may lie. */
  private static final int MOST_DAYS_AHEAD = 31;

  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;

  /** Number of figures of a year. */
  private static final int YEAR_FIGURES = 4;

  private final AnnotatedPassage passage;
  private final CalendarSense[] calendar;
  private final int[] lastOf;
  private final Mention[] numbers;
  private final boolean[] counted;
  private final FilingDate filing;

  CalendarWords(AnnotatedPassage passage) {
    this.passage = passage;
    this.filing = new FilingDate(passage, this);
    int n = passage.size();
    calendar = new CalendarSense[n];
    lastOf = new int[n];
    numbers = new Mention[n];
    counted = new boolean[n];
    for (Mention number : passage.all(NumberSense.class)) {
      numbers[number.first()] = number;
      Arrays.fill(counted, number.first(), number.last() + 1, true);
    }
    for (Mention mention : passage.all(CalendarSense.class)) {
      calendar[mention.first()] = mention.get(CalendarSense.class);
      lastOf[mention.first()] = isShortened(mention) ? mention.last() + 1 : mention.last();
    }
  }

  /** "Oct.": the full stop belongs to the word. */
  private boolean isShortened(Mention word) {
    int stop = word.last() + 1;
    return stop < passage.size()
        && passage.token(stop).isMark(".")
        && passage.isMarker(word.last(), Marker.ABBREVIATION);
  }

  /** Returns whether a date can start at a token at all. */
  boolean mayStart(int i) {
    return calendar[i] != null || numbers[i] != null || number(i);
  }

  /** Returns the calendar words that start at a token. */
  Optional<CalendarSense> at(int i) {
    return i >= 0 && i < calendar.length ? Optional.ofNullable(calendar[i]) : Optional.empty();
  }

  /** Returns the last token of the calendar words that start at a token. */
  int lastOf(int i) {
    return lastOf[i];
  }

  /** Returns whether calendar words of a type start at a token. */
  boolean is(int i, CalendarType type) {
    return i < calendar.length && calendar[i] != null && calendar[i].type() == type;
  }

  /** Returns the month that starts at a token, 1 to 12, or 0. */
  int month(int i) {
    return is(i, CalendarType.MONTH) ? calendar[i].value() : 0;
  }

  /** Returns the last token of a month, with its second name: يوليو/تموز. */
  int lastOfMonth(int monthAt) {
    int end = lastOf(monthAt);
    if (mark(end + 1, "/(") && month(end + 2) == month(monthAt)) {
      end = lastOf(end + 2);
      if (mark(end + 1, ")")) {
        end++;
      }
    }
    return end;
  }

  /** "The fifth": the ordinal that starts at a token. */
  Optional<Integer> ordinal(int i) {
    if (i < numbers.length && numbers[i] != null) {
      for (Concept sense : numbers[i].senses()) {
        if (sense instanceof NumberSense n && n.type() == NumberType.ORDINAL) {
          return Optional.of(n.value());
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the last token of the number words that start at a token. */
  int lastNumber(int i) {
    return i < numbers.length && numbers[i] != null ? numbers[i].last() : i;
  }

  /** Returns whether a token is one of number words. */
  boolean counts(int i) {
    return counted[i];
  }

  /** Returns whether a token is a number in figures. */
  boolean number(int i) {
    return i < passage.size() && passage.token(i).type() == Token.Type.NUMBER;
  }

  /** Returns with how many figures a number is written. */
  int figures(int i) {
    return passage.token(i).form().length();
  }

  double value(int i) {
    return passage.token(i).value();
  }

  /** Returns whether a token is a year of our time in four figures. */
  boolean isYear(int i) {
    return number(i)
        && value(i) == Math.rint(value(i))
        && value(i) >= FIRST_YEAR
        && value(i) <= LAST_YEAR
        && figures(i) == YEAR_FIGURES;
  }

  boolean mark(int i, String marks) {
    return i >= 0 && i < passage.size() && passage.token(i).isMark(marks);
  }

  /** Returns whether the word at a token belongs to a class. */
  boolean word(int i, WordList list) {
    return i >= 0 && i < passage.size() && passage.language().is(list, passage.token(i).form());
  }

  /** Returns whether a word begins with a capital, where names do. */
  boolean isName(int i) {
    return hasCase(i) && Character.isUpperCase(passage.text().charAt(passage.token(i).start()));
  }

  /** Returns whether a word begins with a small letter, where names begin with a capital. */
  boolean isCommon(int i) {
    return hasCase(i) && !isName(i);
  }

  private boolean hasCase(int i) {
    return i < passage.size()
        && passage.language().has(Trait.CAPITALS)
        && passage.token(i).type() == Token.Type.WORD;
  }

  /** Returns a day; null where it does not exist. */
  static LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns whether a day lies too far behind the publication to be meant. */
  static boolean isAhead(LocalDate day, LocalDate published) {
    return published != null && day.isAfter(published.plusDays(MOST_DAYS_AHEAD));
  }

  /** Returns whether a date is that of filing. */
  boolean dateline(int first, int last) {
    return filing.isIn(first, last);
  }
}
