package marsad.event;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** How an actor takes part in an event. */
public enum Role {
  /** Does it. */
  INITIATOR,

  /** It is done to them. */
  TARGET,

  /** Helps those who do it. */
  SUPPORTER,

  /** Takes part, and nothing says on which side of it. */
  PARTICIPANT;

  /** Returns the published code, such as {@code initiator}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
