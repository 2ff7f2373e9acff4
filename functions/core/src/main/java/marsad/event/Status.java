package marsad.event;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** How an event is reported. */
public enum Status {
  /** It is reported as a fact. */
  HAPPENED,

  /** It is under way at the time of the report. */
  ONGOING,

  /** Only one party to the conflict says so. */
  CLAIMED,

  /** The report speaks of it again: it condemns, mourns or recalls what others reported as news. */
  RECALLED;

  /** Returns the published code, such as {@code happened}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
