package marsad.aggregate.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * A day, an ISO week or a month.
 *
 * @param name {@code 2022-07-19}, {@code 2022-W29} or {@code 2022-07}
 * @param start its first day
 */
record Period(String name, LocalDate start) {

  static Period day(LocalDate day) {
    return new Period(day.toString(), day);
  }

  static Period month(LocalDate day) {
    return new Period(YearMonth.from(day).toString(), day.withDayOfMonth(1));
  }

  static Period week(LocalDate day) {
    return new Period(
        String.format(
            Locale.ROOT,
            "%04d-W%02d",
            day.get(IsoFields.WEEK_BASED_YEAR),
            day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
        day.with(DayOfWeek.MONDAY));
  }

  /** Returns the period of a name. */
  static Period of(String name) {
    if (name.length() == 10) {
      return day(LocalDate.parse(name));
    }
    if (name.contains("W")) {
      int year = Integer.parseInt(name.substring(0, 4));
      int week = Integer.parseInt(name.substring(6));
      return week(firstWeek(year).plusWeeks(week - 1L));
    }
    return month(YearMonth.parse(name).atDay(1));
  }

  /** Returns the Monday of a year's first week, which holds its 4 January. */
  private static LocalDate firstWeek(int year) {
    return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY);
  }

  /** Returns the previous period. */
  Period previous() {
    return isWeek()
        ? week(start.minusWeeks(1))
        : isDay() ? day(start.minusDays(1)) : month(start.minusMonths(1));
  }

  /** Returns the same day, month or week one year earlier; week 53 is compared with week 52. */
  Period yearAgo() {
    if (isWeek()) {
      int year = Integer.parseInt(name.substring(0, 4)) - 1;
      int week = Math.min(52, Integer.parseInt(name.substring(6)));
      return week(firstWeek(year).plusWeeks(week - 1L));
    }
    return isDay() ? day(start.minusYears(1)) : month(start.minusYears(1));
  }

  private boolean isWeek() {
    return name.contains("W");
  }

  /** Returns whether it is a single day. */
  boolean isDay() {
    return name.length() == 10;
  }
}
