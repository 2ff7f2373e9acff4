package marsad.event;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** How exactly a place is known, the most exact first. */
public enum Precision {
  /** A named place that is small enough to be a point. */
  EXACT,

  /** Near a named place, or reckoned from one. */
  NEAR,

  /** Somewhere in a wide place: a mountain range, a sub-district. */
  AREA,

  /** Somewhere in a district. */
  DISTRICT,

  /** Somewhere in a governorate. */
  GOVERNORATE,

  /** Somewhere in a country. */
  COUNTRY;

  /** Returns the published code, such as {@code exact}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
