package marsad.steps.discover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import marsad.steps.http.Source;

/**
 * What is stored of a news source between two readings.
 *
 * @param next earliest moment of the next reading, ISO 8601; null before the first
 * @param etag entity tag of its content, or null
 * @param lastModified last change of its content as the server states it, or null
 * @param failures number of failed readings since the last good one
 * @param code why the last reading failed, as it is counted, or null
 * @param reason the same in words, or null
 * @param seen the reports that it named: change by key of the address, "" where none is stated
 * @param read moment of the last good reading, ISO 8601; null before the first
 * @param newest moment of the newest report that it named, ISO 8601; null where none is dated
 * @param problem what is wrong with its content though it could be read, or null
 * @param days what it gave, by day in UTC, {@link #DAYS} days at most
 */
public record SourceState(
    String next,
    String etag,
    String lastModified,
    int failures,
    String code,
    String reason,
    Map<String, String> seen,
    String read,
    String newest,
    String problem,
    SortedMap<String, SourceDay> days) {
  /** Number of days that are kept. */
  static final int DAYS = 14;

  /** The state of a source that was never read. */
  static final SourceState NEW =
      new SourceState(null, null, null, 0, null, null, null, null, null, null, null);

  private static final Duration MAX_WAIT = Duration.ofHours(24);
  private static final int MAX_DOUBLINGS = 6;

  public SourceState {
    seen = seen == null ? Map.of() : Map.copyOf(seen);
    days = days == null ? new TreeMap<>() : new TreeMap<>(days);
  }

  /** Whether the next reading may begin. */
  boolean isDue(Instant now) {
    return next == null || !now.isBefore(OffsetDateTime.parse(next).toInstant());
  }

  /**
   * The state after a reading.
   *
   * @param given what the reading gave
   * @param newestItem moment of its newest report, ISO 8601 in UTC, or null
   * @param wrong what is wrong with the content, or null
   */
  SourceState read(
      Source.Page page,
      Map<String, String> nowSeen,
      SourceDay given,
      String newestItem,
      String wrong,
      Instant now,
      Duration interval) {
    return new SourceState(
        now.plus(interval).toString(),
        page.header("etag"),
        page.header("last-modified"),
        0,
        null,
        null,
        nowSeen,
        now.toString(),
        newestItem == null ? newest : newestItem,
        wrong,
        added(now, given));
  }

  /** The state after a reading that found the source unchanged. */
  SourceState unchanged(Instant now, Duration interval) {
    String then = now.plus(interval).toString();
    return new SourceState(
        then, etag, lastModified, 0, null, null, seen, now.toString(), newest, problem, days);
  }

  /** The state after a failed reading; each failure doubles the wait, up to 24 hours. */
  SourceState failed(Instant now, Duration interval, String whyCode, String why) {
    Duration wait = interval.multipliedBy(1L << Math.min(failures + 1, MAX_DOUBLINGS));
    Instant then = now.plus(wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait);
    return new SourceState(
        then.toString(),
        etag,
        lastModified,
        failures + 1,
        whyCode,
        why,
        seen,
        read,
        newest,
        problem,
        added(now, new SourceDay(0, 0, 0, 0, 1)));
  }

  private SortedMap<String, SourceDay> added(Instant now, SourceDay given) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    SortedMap<String, SourceDay> sums =
        new TreeMap<>(days.tailMap(today.minusDays(DAYS - 1L).toString()));
    sums.merge(today.toString(), given, SourceDay::plus);
    return sums;
  }
}
