package marsad.extract.entity.date;

import java.time.LocalDate;
import java.time.YearMonth;
import marsad.event.DatePrecision;
import marsad.language.CalendarType;
import marsad.language.WordList;

/**
 * Reads months and years that are written alone. Each method returns the token behind what it read,
 * or the same token.
 */
final class MonthYearReader {
  private final CalendarWords words;
  private final YearMonth publishedMonth;
  private final DateMemory memory;
  private final DateCollector dates;

  /**
   * @param publishedMonth the month of publication, null where unknown
   * @param dates takes the dates that are read
   */
  MonthYearReader(
      CalendarWords words, YearMonth publishedMonth, DateMemory memory, DateCollector dates) {
    this.words = words;
    this.publishedMonth = publishedMonth;
    this.memory = memory;
    this.dates = dates;
  }

  /** Tries to read a month alone: "July 2017", "last May". */
  int readMonth(int i) {
    if (words.month(i) == 0) {
      return i;
    }
    int j = words.lastOfMonth(i);
    Integer year = null;
    int end = j;
    if (words.isYear(j + 1)) {
      year = (int) words.value(j + 1);
      end = j + 1;
    } else if (words.is(j + 1, CalendarType.YEAR_WORD) && words.isYear(words.lastOf(j + 1) + 1)) {
      end = words.lastOf(j + 1) + 1;
      year = (int) words.value(end);
    } else if (words.is(j + 1, CalendarType.LAST) || words.is(j + 1, CalendarType.THIS)) {
      end = j + 1;
    } else if (isOther(i, j)) {
      return i;
    }
    if (year == null && publishedMonth != null) {
      year = publishedMonth.getYear();
      if (words.month(i) > publishedMonth.getMonthValue()) {
        year--;
      }
    }
    if (year != null) {
      YearMonth month = YearMonth.of(year, words.month(i));
      memory.noteYear(year);
      dates.addPeriod(
          i, end, month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, "month-alone");
    }
    return end + 1;
  }

  /**
   * "May" is mostly a verb, "march" a protest, "Mar" a monastery, "Nissan" a car and "August" a
   * father in Arabic: returns whether nothing around says that a month is meant.
   */
  private boolean isOther(int first, int last) {
    boolean introduced = first > 0 && words.word(first - 1, WordList.BEFORE_LONE_MONTH);
    return words.word(first, WordList.AMBIGUOUS_MONTH)
        && last == words.lastOf(first)
        && (!introduced || words.isName(last + 1) || words.isCommon(first));
  }

  /** Tries to read a year alone: عام 2017, in 2014. */
  int readYear(int i) {
    boolean named = words.is(i, CalendarType.YEAR_WORD);
    int at = named ? words.lastOf(i) + 1 : i;
    boolean in = i > 0 && words.word(i - 1, WordList.BEFORE_YEAR);
    if (!words.isYear(at) || !(named || in)) {
      return i;
    }
    int year = (int) words.value(at);
    memory.noteYear(year);
    LocalDate start = CalendarWords.date(year, 1, 1);
    LocalDate end = CalendarWords.date(year, 12, 31);
    dates.addPeriod(i, at, start, end, DatePrecision.YEAR, "year-alone");
    return at + 1;
  }
}
