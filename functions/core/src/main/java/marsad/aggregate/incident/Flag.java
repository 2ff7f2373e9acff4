package marsad.aggregate.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** Why a published incident is not confirmed. */
public enum Flag {
  /** All its sources are on probation. */
  SOURCE_ON_PROBATION,
  /** Its source reported far more incidents that day than on its other days of the month. */
  SOURCE_SPIKE,
  /** It has more dead or wounded than any known event. */
  IMPLAUSIBLE_TOLL;

  /** Returns the code of published files: {@code source-spike}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
