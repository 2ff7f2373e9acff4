package marsad.extract.entity.date;

import java.time.LocalDate;

/** What the dates of a text so far leave open to point back to: "the same year", "a day later". */
public final class DateMemory {
  /** The year that was last named; null before the first. */
  Integer year;

  /** The day that was last named; null before the first. */
  LocalDate day;
}
