package marsad.extract.entity.date;

import java.time.LocalDate;

/** The dates of a text so far to which later ones refer: "the same year", "a day later". */
public final class DateMemory {
  /** The year that was last named; null before the first. */
  Integer year;

  /** The day that was last named; null before the first. */
  LocalDate day;
}
