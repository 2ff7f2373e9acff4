package marsad.extract.entity.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.WordList;
import marsad.table.Codes;

/**
 * Reads dates of the Islamic and of the Kurdish calendar: "14 Ramadan 1442". A converted day
 * becomes that day, the one before and the one after.
 */
final class OtherDates {
  /** Maximum number of words such as "of" between a day and its month. */
  private static final int WORDS_BEFORE_MONTH = 2;

  private final AnnotatedPassage passage;
  private final CalendarWords words;
  private final LocalDate published;

  /**
   * @param published the day of publication, null where unknown: then a year must be written
   */
  OtherDates(AnnotatedPassage passage, CalendarWords words, LocalDate published) {
    this.passage = passage;
    this.words = words;
    this.published = published;
  }

  /** Tries to read a date at a token; null where there is none. */
  DateMention read(int i) {
    int day = words.number(i) ? (int) words.value(i) : words.ordinal(i).orElse(0);
    if (day < 1 || day > CalendarWords.LONGEST_MONTH) {
      return null;
    }
    int at = (words.number(i) ? i : words.lastNumber(i)) + 1;
    for (int skip = 0;
        skip < WORDS_BEFORE_MONTH
            && calendar(at) == null
            && words.word(at, WordList.BEFORE_OTHER_MONTH);
        skip++) {
      at++;
    }
    OtherCalendar calendar = calendar(at);
    if (calendar == null) {
      return null;
    }
    int month = words.at(at).orElseThrow().value();
    int last = words.lastOf(at);
    boolean written = words.number(last + 1) && calendar.isYear(words.value(last + 1));
    int end = written ? last + 1 : last;
    LocalDate date =
        written
            ? calendar.find((int) words.value(last + 1), month, day)
            : nearest(calendar, month, day);
    DateSpan span =
        date == null
            ? null
            : DateSpan.of(
                date.minusDays(1),
                date.plusDays(1),
                DatePrecision.DAYS,
                passage.words(i, end),
                !written);
    return new DateMention(
        passage, i, end, span, words.dateline(i, end), false, Codes.of(calendar.months()));
  }

  /** Returns the calendar of the month that a token names; null where it names none. */
  private OtherCalendar calendar(int i) {
    for (OtherCalendar calendar : OtherCalendar.values()) {
      if (words.is(i, calendar.months())) {
        return calendar;
      }
    }
    return null;
  }

  /** Returns the day, of the year that brings it nearest to the publication. */
  private LocalDate nearest(OtherCalendar calendar, int month, int day) {
    if (published == null) {
      return null;
    }
    int year = calendar.year(published);
    LocalDate nearest = null;
    for (int y = year - 1; y <= year + 1; y++) {
      LocalDate date = calendar.find(y, month, day);
      if (date != null && (nearest == null || days(date) < days(nearest))) {
        nearest = date;
      }
    }
    return nearest;
  }

  private long days(LocalDate date) {
    return Math.abs(ChronoUnit.DAYS.between(date, published));
  }
}
