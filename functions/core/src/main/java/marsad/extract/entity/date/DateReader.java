package marsad.extract.entity.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import marsad.extract.text.AnnotatedPassage;

/**
 * Reads the dates of a text: written out, in figures, or counted from the day of publication.
 * Without that day nothing is guessed: "on Tuesday" then names no date.
 */
public final class DateReader {
  /** First year of the century of a year in two figures. */
  private static final int CENTURY = 2000;

  /** Number of figures of a short year. */
  private static final int SHORT_YEAR = 2;

  private final LocalDate published;
  private final CalendarWords words;
  private final DateCollector dates;
  private final DayMonthReader days;
  private final MonthYearReader periods;
  private final OtherDates others;
  private final RelativeDates relative;

  private DateReader(
      AnnotatedPassage passage, LocalDate published, YearMonth publishedMonth, DateMemory memory) {
    this.published = published;
    this.words = new CalendarWords(passage);
    this.dates = new DateCollector(passage, words, memory);
    this.days = new DayMonthReader(words, published, publishedMonth, memory, dates);
    this.periods = new MonthYearReader(words, publishedMonth, memory, dates);
    this.others = new OtherDates(passage, words, published);
    this.relative = new RelativeDates(passage, words, published, memory);
  }

  /**
   * Returns all dates of a passage, in text order.
   *
   * @param published the day of publication, null where unknown
   * @param publishedMonth its month, null where unknown
   * @param memory of the passages before; it is continued
   */
  public static List<DateMention> read(
      AnnotatedPassage passage, LocalDate published, YearMonth publishedMonth, DateMemory memory) {
    DateReader reader = new DateReader(passage, published, publishedMonth, memory);
    int i = 0;
    while (i < passage.size()) {
      i = reader.words.mayStart(i) ? Math.max(i + 1, reader.at(i)) : i + 1;
    }
    SpeechDates speech = new SpeechDates(passage);
    return reader.dates.dates().stream().map(speech::weaken).toList();
  }

  /** Tries to read a date at a token; returns the token behind it, or the same token. */
  private int at(int i) {
    int next = numeric(i);
    if (next == i) {
      next = days.read(i);
    }
    if (next == i) {
      next = periods.readMonth(i);
    }
    if (next == i) {
      next = periods.readYear(i);
    }
    if (next == i) {
      next = take(others.read(i), i);
    }
    return next == i ? take(relative.read(i), i) : next;
  }

  private int take(DateMention mention, int i) {
    if (mention == null) {
      return i;
    }
    dates.add(mention);
    return mention.last() + 1;
  }

  /** 19/7/2022, 2022-07-19, 19.7.22. */
  private int numeric(int i) {
    if (!words.number(i)
        || !words.mark(i + 1, "/-.")
        || !words.number(i + 2)
        || !words.mark(i + 3, "/-.")
        || !words.number(i + 4)) {
      return i;
    }
    int a = (int) words.value(i);
    int b = (int) words.value(i + 2);
    int c = (int) words.value(i + 4);
    LocalDate day =
        words.figures(i) <= SHORT_YEAR && words.figures(i + 4) == SHORT_YEAR
            ? shortYear(a, b, c)
            : a > CalendarWords.LONGEST_MONTH
                ? CalendarWords.date(a, b, c)
                : CalendarWords.date(c, b, a);
    if (day == null) {
      return i;
    }
    dates.addDay(i, i + 4, day, "date-in-figures");
    return i + 5;
  }

  /** 19/7/22, or 22-07-19 where only that lies before the publication. */
  private LocalDate shortYear(int a, int b, int c) {
    LocalDate day = CalendarWords.date(CENTURY + c, b, a);
    return day == null || CalendarWords.isAhead(day, published)
        ? CalendarWords.date(CENTURY + a, b, c)
        : day;
  }
}
