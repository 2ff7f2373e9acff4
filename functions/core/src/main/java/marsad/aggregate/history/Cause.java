package marsad.aggregate.history;

/**
 * What changed an incident, and when.
 *
 * @param at ISO 8601
 * @param because as in {@link marsad.aggregate.incident.Change}
 * @param erases whether nothing may be left of what was known before
 */
record Cause(String at, String because, boolean erases) {

  /** The same cause, not before a moment: a log goes forward, whatever its reports say. */
  Cause notBefore(String moment) {
    return new Cause(Moments.later(at, moment), because, erases);
  }
}
