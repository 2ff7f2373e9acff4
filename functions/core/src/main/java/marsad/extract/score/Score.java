package marsad.extract.score;

import marsad.table.Codes;

/** What is estimated of an event, each by weights of its own. */
public enum Score {
  /** Whether kind, place and "new" are right: the certainty of the event. */
  EVENT,

  /** Whether the place is right, where the event is one. */
  PLACE,

  /** Whether the first day is right. */
  DATE,

  /** Whether the numbers of dead and wounded are right. */
  TOLL,

  /** Whether every actor that is named has the right role. */
  ROLES;

  /** Returns its code in {@code weights.tsv}. */
  public String code() {
    return Codes.of(this);
  }
}
