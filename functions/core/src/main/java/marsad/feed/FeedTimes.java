package marsad.feed;

import java.time.ZoneId;
import java.util.Optional;
import marsad.parse.fact.WrittenTime;

/**
 * Reads the times of a document.
 *
 * @param zone the zone of times that name none
 */
record FeedTimes(ZoneId zone) {
  private static final int MAX_LENGTH = 100;

  /** Returns a time in ISO 8601, or as it is written where it is none; null where it is absent. */
  String orWritten(String written) {
    String text = trimmed(written);
    return text == null ? null : find(text).orElse(text);
  }

  /** Returns a moment in ISO 8601; null where there is none. */
  String orNull(String written) {
    String text = trimmed(written);
    return text == null ? null : find(text).orElse(null);
  }

  private Optional<String> find(String text) {
    return WrittenTime.find(text, zone);
  }

  private static String trimmed(String written) {
    if (written == null) {
      return null;
    }
    String text = written.strip().replaceAll("\\s+", " ");
    return text.isEmpty() ? null : text.substring(0, Math.min(MAX_LENGTH, text.length()));
  }
}
