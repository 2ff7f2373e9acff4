package marsad.extract;

import java.util.Locale;

/** Why what a report speaks of is no new event. */
enum Reason {
  BACKGROUND,
  PLANNED,
  HYPOTHETICAL,
  NEGATED,
  DENIED,
  NO_PLACE,
  OUT_OF_AREA,
  NOT_SECURITY,
  TOO_MANY;

  /** Returns the published code, such as {@code no-place}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
