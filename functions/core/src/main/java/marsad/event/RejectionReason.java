package marsad.event;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** Why what a report speaks of is no new event. */
public enum RejectionReason {
  /** It happened before and is only told again. */
  BACKGROUND,

  /** It is the subject of a court or of an inquiry. */
  LEGAL,

  /** It is only condemned, remembered or discussed. */
  COMMENTARY,

  /** It is announced for the future. */
  PLANNED,

  /** It is feared, attempted or imagined. */
  HYPOTHETICAL,

  /** The text says that it did not happen. */
  NEGATED,

  /** Somebody denies it. */
  DENIED,

  /** Nothing says where it happened. */
  NO_PLACE,

  /** It happened outside the area that Marsad reports on. */
  OUT_OF_AREA,

  /** It is no matter of security. */
  NOT_SECURITY,

  /**
   * The words may tell it, but more likely they do not: its certainty is below {@link
   * Certainty#LEAST}.
   */
  UNLIKELY,

  /** It is reported by another event of the same text. */
  DUPLICATE,

  /** The article reports more events than are kept. */
  TOO_MANY;

  /** Returns the published code, such as {@code background}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
