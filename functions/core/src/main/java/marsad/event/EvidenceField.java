package marsad.event;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** The fields of an event that words of the text prove. */
public enum EvidenceField {
  KIND,
  STATUS,
  DATE,
  PLACE,
  ACTORS,
  CASUALTIES,
  WEAPONS;

  /** Returns the published name of the field. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
