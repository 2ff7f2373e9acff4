package marsad.extract.entity.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import marsad.language.CalendarType;

/**
 * Calendars other than the Gregorian one in which reports give dates; a converted day may be one
 * day off.
 */
enum OtherCalendar {
  /**
   * The Islamic months, which begin when the moon is seen; the calendar of Umm al-Qura that Java
   * has only predicts them.
   */
  HIJRI(CalendarType.HIJRI_MONTH, 1410, 1499) {
    @Override
    int year(LocalDate day) {
      return HijrahDate.from(day).get(ChronoField.YEAR);
    }

    @Override
    LocalDate day(int year, int month, int day) {
      return LocalDate.from(HijrahDate.of(year, month, day));
    }
  },

  /**
   * The Kurdish solar months, as the Iranian ones: the year begins with the spring on 20 or 21
   * March, six months have 31 days, the others 30. Years count 700 more than the Gregorian ones.
   */
  KURDISH(CalendarType.KURDISH_MONTH, 2690, 2799) {
    @Override
    int year(LocalDate day) {
      return day.getYear() + YEARS_AHEAD;
    }

    @Override
    LocalDate day(int year, int month, int day) {
      int long31 = Math.min(month - 1, LONG_MONTHS);
      return LocalDate.of(year - YEARS_AHEAD, 3, 21).plusDays(30L * (month - 1) + long31 + day - 1);
    }
  };

  private static final int YEARS_AHEAD = 700;
  private static final int LONG_MONTHS = 6;

  private final CalendarType months;
  private final int firstYear;
  private final int lastYear;

  OtherCalendar(CalendarType months, int firstYear, int lastYear) {
    this.months = months;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  /** Returns the type of its months in the calendar tables. */
  CalendarType months() {
    return months;
  }

  /** Returns whether a number may be a year of our time in it. */
  boolean isYear(double value) {
    return value == Math.rint(value) && value >= firstYear && value <= lastYear;
  }

  /** Returns the year in which a day lies, or the year before or after. */
  abstract int year(LocalDate day);

  abstract LocalDate day(int year, int month, int day);

  /** Returns the Gregorian day of one of its days; null where that day does not exist. */
  LocalDate find(int year, int month, int day) {
    try {
      return day(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
