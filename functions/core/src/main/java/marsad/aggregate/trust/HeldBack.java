package marsad.aggregate.trust;

import marsad.table.Codes;

/** Why an incident is not published. */
public enum HeldBack {
  /** Its source told more that day than is published of one source. */
  SOURCE_OVER_CAP,
  /** Its day lies after its reports, or before any that are read. */
  IMPLAUSIBLE_DATE,
  /** Its reports are copies of one that tells another incident, under another date. */
  COPIED_TEXT;

  /** As in published files: {@code source-over-cap}. */
  public String code() {
    return Codes.of(this);
  }
}
