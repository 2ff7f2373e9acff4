package marsad.event;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** How exactly a date is known. */
public enum DatePrecision {
  /** One day. */
  DAY,

  /** One of a few days in a row. */
  DAYS,

  /** One of the seven days of a week. */
  WEEK,

  /** Some day of a month. */
  MONTH,

  /** Some day of a year. */
  YEAR;

  /** Returns the published code, such as {@code day}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
