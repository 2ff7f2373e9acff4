package marsad.aggregate.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import marsad.table.Codes;

/** What a report is to the incident that it is part of. */
public enum ReportRole {
  /** The first that reports it. */
  FIRST,

  /** A later one. */
  UPDATE,

  /** A later one that rests on the word of one side only. */
  CLAIM,

  /** One that condemns, mourns or recalls what others reported, and is no source. */
  REACTION;

  /** Returns the published code, such as {@code first}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
