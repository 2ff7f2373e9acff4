package marsad.extract.entity.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import marsad.language.CalendarType;
import marsad.language.Marks;
import marsad.language.WordList;

/** Reads days that are written with their month: "5 July 2022", "July 5", "the fifth of July". */
final class DayMonthReader {
  /** Maximum number of words such as "of" between a day and its month. */
  private static final int WORDS_BEFORE_MONTH = 2;

  private final CalendarWords words;
  private final LocalDate published;
  private final YearMonth publishedMonth;
  private final DateMemory memory;
  private final DateCollector dates;

  /**
   * @param published the day of publication, null where unknown
   * @param publishedMonth its month, null where unknown
   * @param dates takes the dates that are read
   */
  DayMonthReader(
      CalendarWords words,
      LocalDate published,
      YearMonth publishedMonth,
      DateMemory memory,
      DateCollector dates) {
    this.words = words;
    this.published = published;
    this.publishedMonth = publishedMonth;
    this.memory = memory;
    this.dates = dates;
  }

  /** Tries to read a date at a token; returns the token behind it, or the same token. */
  int read(int i) {
    int next = dayThenMonth(i);
    return next == i ? monthThenDay(i) : next;
  }

  private boolean isDay(int i) {
    return words.number(i) && words.value(i) >= 1 && words.value(i) <= CalendarWords.LONGEST_MONTH;
  }

  /** 5 July 2022, الخامس من يوليو/تموز الجاري, ٢٦ی تەمموز. */
  private int dayThenMonth(int i) {
    int day;
    int j;
    Optional<Integer> ordinal = words.ordinal(i);
    if (isDay(i)) {
      day = (int) words.value(i);
      j = i + 1;
    } else if (ordinal.isPresent()) {
      day = ordinal.get();
      j = words.lastNumber(i) + 1;
    } else {
      return i;
    }
    for (int skip = 0;
        skip < WORDS_BEFORE_MONTH && words.month(j) == 0 && words.word(j, WordList.BEFORE_MONTH);
        skip++) {
      j++;
    }
    if (words.is(j, CalendarType.THIS_MONTH) && published != null) {
      return explicit(i, words.lastOf(j), day, published.getMonthValue(), published.getYear());
    }
    return words.month(j) == 0 ? i : finish(i, j, day, words.month(j));
  }

  /** July 5, 2022. */
  private int monthThenDay(int i) {
    if (words.month(i) == 0) {
      return i;
    }
    int j = words.lastOf(i) + 1;
    if (isDay(j) && !words.mark(j + 1, ":")) {
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
    return i;
  }

  private int finish(int i, int monthAt, int day, int month) {
    int j = words.lastOfMonth(monthAt);
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
    if (words.is(k, CalendarType.YEAR_WORD) && words.isYear(words.lastOf(k) + 1)) {
      return explicit(i, words.lastOf(k) + 1, day, month, (int) words.value(words.lastOf(k) + 1));
    }
    if (words.is(k, CalendarType.SAME_YEAR) && memory.year().isPresent()) {
      return explicit(i, words.lastOf(k), day, month, memory.year().getAsInt());
    }
    boolean near = words.is(k, CalendarType.THIS) || words.is(k, CalendarType.LAST);
    int end = near ? words.lastOf(k) : j;
    return explicit(i, end, day, month, null);
  }

  private int explicit(int first, int last, int day, int month, Integer year) {
    LocalDate date = null;
    if (year != null) {
      date = CalendarWords.date(year, month, day);
      memory.noteYear(year);
    } else if (published != null) {
      date = CalendarWords.date(published.getYear(), month, day);
      if (date != null && date.isAfter(published) && memory.year().isPresent()) {
        date = CalendarWords.date(memory.year().getAsInt(), month, day);
      }
      if (date != null && CalendarWords.isAhead(date, published)) {
        date = CalendarWords.date(published.getYear() - 1, month, day);
      }
    } else if (publishedMonth != null) {
      date = CalendarWords.date(publishedMonth.getYear(), month, day);
    }
    dates.addDay(first, last, date, "day-and-month");
    return last + 1;
  }
}
