package marsad.reference.place;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** Who governs a place: the column {@code administration} of {@code places.tsv}. */
public enum Administration {
  FEDERAL,
  KURDISTAN,

  /** Both claim it. */
  DISPUTED,

  /** Another country does. */
  FOREIGN;

  /** Returns the published code, such as {@code federal}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
