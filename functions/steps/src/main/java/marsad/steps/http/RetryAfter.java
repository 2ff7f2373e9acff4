package marsad.steps.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Reads the header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a moment. */
final class RetryAfter {
  /** Nobody waits longer, whatever a server says. */
  private static final Duration LONGEST = Duration.ofHours(6);

  private RetryAfter() {}

  /** How long to wait; zero where the header says nothing sensible. */
  static Duration of(String header, Instant now) {
    Duration wait = Duration.ZERO;
    String text = header.strip();
    if (text.matches("\\d{1,9}")) {
      wait = Duration.ofSeconds(Long.parseLong(text));
    } else if (!text.isEmpty()) {
      try {
        DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
        wait = Duration.between(now, ZonedDateTime.parse(text, format).toInstant());
      } catch (DateTimeException e) {
        return Duration.ZERO;
      }
    }
    return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
