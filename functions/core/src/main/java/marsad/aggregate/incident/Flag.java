package marsad.aggregate.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** Why a published incident is not confirmed. */
public enum Flag {
  /** It rests only on sources that Marsad came to know a short time ago. */
  SOURCE_ON_PROBATION,
  /** Its source told far more incidents that day than on its other days of the month. */
  SOURCE_SPIKE,
  /** It names more dead or wounded than any event is known to have had. */
  IMPLAUSIBLE_TOLL;

  /** As in published files: {@code source-spike}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
