package marsad.extract.entity.date;

import java.time.LocalDate;
import java.util.OptionalInt;

/** The dates of a text so far to which later ones refer: "the same year", "a day later". */
public final class DateMemory {
  private Integer year;
  private LocalDate day;

  /** Notes a year that is named. */
  void noteYear(int named) {
    year = named;
  }

  /** Notes a day that is named. */
  void noteDay(LocalDate named) {
    day = named;
  }

  /** Returns the year that was last named; empty before the first. */
  OptionalInt year() {
    return year == null ? OptionalInt.empty() : OptionalInt.of(year);
  }

  /** Returns the day that was last named; null before the first. */
  LocalDate day() {
    return day;
  }
}
