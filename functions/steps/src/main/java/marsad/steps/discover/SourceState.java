package marsad.steps.discover;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import marsad.steps.http.Source;

/**
 * What is stored of a news source between two readings.
 *
 * @param next earliest moment of the next reading, ISO 8601; null before the first
 * @param etag entity tag of its content, or null
 * @param lastModified last change of its content as the server states it, or null
 * @param failures number of failed readings since the last good one
 * @param reason why the last reading failed, or null
 * @param seen the reports that it named: change by key of the address, "" where none is stated
 */
public record SourceState(
    String next,
    String etag,
    String lastModified,
    int failures,
    String reason,
    Map<String, String> seen) {
  /** The state of a source that was never read. */
  static final SourceState NEW = new SourceState(null, null, null, 0, null, null);

  private static final Duration MAX_WAIT = Duration.ofHours(24);
  private static final int MAX_DOUBLINGS = 6;

  public SourceState {
    seen = seen == null ? Map.of() : Map.copyOf(seen);
  }

  /** Whether the next reading may begin. */
  boolean isDue(Instant now) {
    return next == null || !now.isBefore(OffsetDateTime.parse(next).toInstant());
  }

  /** The state after a reading. */
  static SourceState read(
      Source.Page page, Map<String, String> seen, Instant now, Duration interval) {
    return read(page.header("etag"), page.header("last-modified"), seen, now, interval);
  }

  /** The state after a reading that found the source unchanged. */
  SourceState unchanged(Instant now, Duration interval) {
    return read(etag, lastModified, seen, now, interval);
  }

  private static SourceState read(
      String etag, String lastModified, Map<String, String> seen, Instant now, Duration interval) {
    return new SourceState(now.plus(interval).toString(), etag, lastModified, 0, null, seen);
  }

  /** The state after a failed reading; each failure doubles the wait, up to 24 hours. */
  SourceState failed(Instant now, Duration interval, String why) {
    Duration wait = interval.multipliedBy(1L << Math.min(failures + 1, MAX_DOUBLINGS));
    Instant then = now.plus(wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait);
    return new SourceState(then.toString(), etag, lastModified, failures + 1, why, seen);
  }
}
