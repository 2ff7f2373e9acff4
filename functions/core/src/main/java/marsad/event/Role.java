package marsad.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

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
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the role of a code.
   *
   * @throws IllegalArgumentException if there is none of that code
   */
  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
