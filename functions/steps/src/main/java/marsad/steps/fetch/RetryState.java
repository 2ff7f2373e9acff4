package marsad.steps.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The state of an input that met a transient fault: a drop, or an address.
 *
 * @param tries number of tries so far, 0 or more
 * @param next earliest moment of the next try, ISO 8601; null before the first try
 * @param stored addresses whose article is stored, with its key
 * @param rejected addresses that are no article, with the reason
 */
record RetryState(
    int tries, String next, Map<String, String> stored, Map<String, String> rejected) {
  /** Maximum number of tries; the same as that of the queues. */
  static final int MAX_TRIES = 5;

  /** The state of an input that was never tried. */
  static final RetryState NEW = new RetryState(0, null, Map.of(), Map.of());

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  RetryState {
    stored = stored == null ? Map.of() : stored;
    rejected = rejected == null ? Map.of() : rejected;
  }

  /** Whether the next try may begin. */
  boolean isDue(Instant now) {
    return next == null || !now.isBefore(Instant.parse(next));
  }

  /** Whether no try is left. */
  boolean isExhausted() {
    return tries >= MAX_TRIES;
  }

  /** The state after another try in vain; each try waits twice as long as the one before. */
  RetryState failed(Instant now, AddressOutcomes outcomes) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, MAX_TRIES));
    return new RetryState(
        tries + 1, now.plus(wait).toString(), outcomes.stored(), outcomes.rejected());
  }
}
