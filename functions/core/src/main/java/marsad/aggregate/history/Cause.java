package marsad.aggregate.history;

/**
 * What changed an incident, and when.
 *
 * @param at ISO 8601
 * @param because as in {@link marsad.aggregate.incident.Change}
 * @param erases whether everything known before must be erased
 */
record Cause(String at, String because, boolean erases) {

  /**
   * Returns the cause with a moment that is not before another, because a log only moves forward.
   */
  Cause notBefore(String moment) {
    return new Cause(Moments.later(at, moment), because, erases);
  }
}
