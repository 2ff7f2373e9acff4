package marsad.aggregate.trust;

import marsad.table.Codes;

/** Why an incident is not published. */
public enum HeldBack {
  /** Its source exceeded its cap of incidents that day. */
  SOURCE_OVER_CAP,
  /** Its day lies after its reports, or before the earliest year that is read. */
  IMPLAUSIBLE_DATE,
  /** Neither the event nor any report of it is dated, so that no day is known to file it under. */
  UNDATED,
  /** Its reports are copies of a report of another incident, under another date. */
  COPIED_TEXT;

  /** Returns the code of published files: {@code source-over-cap}. */
  public String code() {
    return Codes.of(this);
  }
}
