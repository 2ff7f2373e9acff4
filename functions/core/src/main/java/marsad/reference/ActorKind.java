package marsad.reference;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** What an actor is: the column {@code kind} of {@code actors.tsv}. */
public enum ActorKind {
  /** A force or an office of the country. */
  STATE,

  /** A force of another country. */
  FOREIGN_STATE,
  ARMED_GROUP,

  /** A political party. */
  PARTY,

  /** People who bear no arms. */
  CIVILIAN;

  /** Returns the published code, such as {@code armed-group}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
