package marsad.extract.entity.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * Reads the dates of a text: written out, in figures, or counted from the day of publication.
 * Without that day nothing is guessed: "on Tuesday" then names no date.
 */
public final class DateReader {
  private final AnnotatedPassage reading;
  private final CalendarWords words;
  private final RelativeDates relative;
  private final OtherDates others;
  private final LocalDate published;
  private final YearMonth publishedMonth;
  private final DateMemory memory;
  private final List<DateMention> found = new ArrayList<>();

  private DateReader(
      AnnotatedPassage reading, LocalDate published, YearMonth publishedMonth, DateMemory memory) {
    this.reading = reading;
    this.words = new CalendarWords(reading);
    this.relative = new RelativeDates(reading, words, published, memory);
    this.others = new OtherDates(reading, words, published);
    this.published = published;
    this.publishedMonth = publishedMonth;
    this.memory = memory;
  }

  /**
   * All dates of a passage, in order.
   *
   * @param published the day of publication, null where unknown
   * @param publishedMonth its month, null where unknown
   * @param memory of the passages before; it goes on
   */
  public static List<DateMention> read(
      AnnotatedPassage reading, LocalDate published, YearMonth publishedMonth, DateMemory memory) {
    DateReader reader = new DateReader(reading, published, publishedMonth, memory);
    int i = 0;
    while (i < reading.size()) {
      i = reader.words.mayStart(i) ? Math.max(i + 1, reader.at(i)) : i + 1;
    }
    return List.copyOf(reader.found);
  }

  /** Tries to read a date at a token; returns the token behind it, or the same token. */
  private int at(int i) {
    int next = numeric(i);
    if (next == i) {
      next = dayThenMonth(i);
    }
    if (next == i) {
      next = monthThenDay(i);
    }
    if (next == i) {
      next = year(i);
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
    add(mention);
    return mention.last() + 1;
  }

  /** 19/7/2022, 2022-07-19, 19.7.2022. */
  private int numeric(int i) {
    if (!words.number(i)
        || !words.mark(i + 1, "/-")
        || !words.number(i + 2)
        || !words.mark(i + 3, "/-")
        || !words.number(i + 4)) {
      return i;
    }
    int a = (int) words.value(i);
    int b = (int) words.value(i + 2);
    int c = (int) words.value(i + 4);
    LocalDate day = a > 31 ? CalendarWords.date(a, b, c) : CalendarWords.date(c, b, a);
    if (day == null) {
      return i;
    }
    add(i, i + 4, DateSpan.day(day, reading.words(i, i + 4), false), "date-in-figures");
    return i + 5;
  }

  /** 5 July 2022, الخامس من يوليو/تموز الجاري, ٢٦ی تەمموز. */
  private int dayThenMonth(int i) {
    int day;
    int j;
    Optional<Integer> ordinal = words.ordinal(i);
    if (words.number(i) && words.value(i) >= 1 && words.value(i) <= 31) {
      day = (int) words.value(i);
      j = i + 1;
    } else if (ordinal.isPresent()) {
      day = ordinal.get();
      j = words.lastNumber(i) + 1;
    } else {
      return i;
    }
    for (int skip = 0;
        skip < 2 && words.month(j) == 0 && words.word(j, WordList.BEFORE_MONTH);
        skip++) {
      j++;
    }
    return words.month(j) == 0 ? i : finish(i, j, day, words.month(j));
  }

  /** July 5, 2022. */
  private int monthThenDay(int i) {
    if (words.month(i) == 0) {
      return i;
    }
    int j = words.lastOf(i) + 1;
    if (words.number(j) && words.value(j) >= 1 && words.value(j) <= 31 && !words.mark(j + 1, ":")) {
      int day = (int) words.value(j);
      if (words.word(j + 1, WordList.ORDINAL_ENDING)) {
        j++;
      }
      int end = j;
      if (words.mark(j + 1, Marks.LIST) && words.isYear(j + 2)) {
        return explicit(i, j + 2, day, words.month(i), (int) words.value(j + 2));
      }
      if (words.isYear(j + 1)) {
        return explicit(i, j + 1, day, words.month(i), (int) words.value(j + 1));
      }
      return explicit(i, end, day, words.month(i), null);
    }
    return monthOnly(i);
  }

  private int monthOnly(int i) {
    int j = secondName(i);
    String type = words.calendarType(j + 1);
    Integer year = null;
    int end = j;
    if (words.isYear(j + 1)) {
      year = (int) words.value(j + 1);
      end = j + 1;
    } else if (type.equals("year-word") && words.isYear(words.lastOf(j + 1) + 1)) {
      end = words.lastOf(j + 1) + 1;
      year = (int) words.value(end);
    } else if (type.equals("last") || type.equals("this")) {
      end = j + 1;
    } else if (words.word(i, WordList.AMBIGUOUS_MONTH)) {
      return i; // "may" is mostly a verb
    }
    if (year == null && publishedMonth != null) {
      year = publishedMonth.getYear();
      if (words.month(i) > publishedMonth.getMonthValue()) {
        year--;
      }
    }
    if (year != null) {
      YearMonth month = YearMonth.of(year, words.month(i));
      memory.year = year;
      add(
          i,
          end,
          span(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, i, end),
          "month-alone");
    }
    return end + 1;
  }

  private int finish(int i, int monthAt, int day, int month) {
    int j = secondName(monthAt);
    int k = j + 1;
    if (words.word(k, WordList.BEFORE_DATE_YEAR)) {
      k++;
    }
    if (words.mark(k, Marks.LIST) && words.isYear(k + 1)) {
      k++;
    }
    if (words.isYear(k)) {
      return explicit(i, k, day, month, (int) words.value(k));
    }
    String type = words.calendarType(k);
    if (type.equals("year-word") && words.isYear(words.lastOf(k) + 1)) {
      return explicit(i, words.lastOf(k) + 1, day, month, (int) words.value(words.lastOf(k) + 1));
    }
    if (type.equals("same-year") && memory.year != null) {
      return explicit(i, words.lastOf(k), day, month, memory.year);
    }
    int end = type.equals("this") || type.equals("last") ? words.lastOf(k) : j;
    return explicit(i, end, day, month, null);
  }

  /** The second name of one month, as in يوليو/تموز. */
  private int secondName(int monthAt) {
    int end = words.lastOf(monthAt);
    if (words.mark(end + 1, "/(") && words.month(end + 2) == words.month(monthAt)) {
      end = words.lastOf(end + 2);
      if (words.mark(end + 1, ")")) {
        end++;
      }
    }
    return end;
  }

  private int explicit(int first, int last, int day, int month, Integer year) {
    LocalDate date = null;
    if (year != null) {
      date = CalendarWords.date(year, month, day);
      memory.year = year;
    } else if (published != null) {
      date = CalendarWords.date(published.getYear(), month, day);
      if (date != null && date.isAfter(published.plusDays(31))) {
        date = CalendarWords.date(published.getYear() - 1, month, day);
      }
    } else if (publishedMonth != null) {
      date = CalendarWords.date(publishedMonth.getYear(), month, day);
    }
    DateSpan span = date == null ? null : DateSpan.day(date, reading.words(first, last), false);
    add(first, last, span, "day-and-month");
    return last + 1;
  }

  /** A year alone: عام 2017, in 2014, or a bare figure that can be nothing else. */
  private int year(int i) {
    boolean named = words.calendarType(i).equals("year-word");
    int at = named ? words.lastOf(i) + 1 : i;
    boolean in = i > 0 && words.word(i - 1, WordList.BEFORE_YEAR);
    if (!words.isYear(at) || !(named || in)) {
      return i;
    }
    int year = (int) words.value(at);
    memory.year = year;
    add(
        i,
        at,
        span(
            CalendarWords.date(year, 1, 1),
            CalendarWords.date(year, 12, 31),
            DatePrecision.YEAR,
            i,
            at),
        "year-alone");
    return at + 1;
  }

  private DateSpan span(LocalDate start, LocalDate end, DatePrecision precision, int i, int last) {
    return DateSpan.of(start, end, precision, reading.words(i, last), false);
  }

  private void add(int first, int last, DateSpan span, String rule) {
    add(new DateMention(reading, first, last, span, words.dateline(first, last), false, rule));
  }

  /** Adds a date, unless a quarter, street or school is called by it: حي الأول من حزيران. */
  private void add(DateMention mention) {
    int before = mention.first() - 1;
    if (words.word(before, WordList.NAMED_BY_DATE)
        || reading.starts(NumberSense.class, before)
            && words.word(before - 1, WordList.NAMED_BY_DATE)
        || !reading.language().has(Trait.HEAD_FIRST)
            && words.word(mention.last() + 1, WordList.NAMED_BY_DATE)) {
      return;
    }
    found.add(mention);
    if (mention.span() != null && mention.span().precision() == DatePrecision.DAY) {
      memory.day = Moment.day(mention.span().start());
    }
  }
}
