package marsad.reference.place;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** What a place is: the column {@code kind} of {@code places.tsv}. */
public enum PlaceKind {
  /** Has no point. */
  COUNTRY,
  GOVERNORATE,
  DISTRICT,
  SUBDISTRICT,

  /** A town or a city. */
  TOWN,
  VILLAGE,

  /** Part of a town. */
  QUARTER,

  /** A camp of displaced people or refugees. */
  CAMP,

  /** A base, barracks or an airport. */
  BASE,
  CHECKPOINT,
  DAM,
  OILFIELD,

  /** Has two ends and crosses districts. */
  ROAD,

  /** A mountain or a range. */
  MOUNTAIN,
  VALLEY,
  PLAIN,
  RIVER;

  /** Returns the published code, such as {@code town}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
