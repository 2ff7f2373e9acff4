package marsad.steps.discover;

/**
 * What a source gave on one day.
 *
 * @param found new reports
 * @param undated of these, those without a date that can be read
 * @param delayed of these, those whose delay is known
 * @param minutes sum of their delays between publication and discovery, minutes
 * @param failures readings that failed
 */
record SourceDay(int found, int undated, int delayed, long minutes, int failures) {
  static final SourceDay NONE = new SourceDay(0, 0, 0, 0, 0);

  /** The sum of two. */
  SourceDay plus(SourceDay other) {
    return new SourceDay(
        found + other.found,
        undated + other.undated,
        delayed + other.delayed,
        minutes + other.minutes,
        failures + other.failures);
  }
}
