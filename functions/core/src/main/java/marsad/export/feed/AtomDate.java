package marsad.export.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import marsad.article.Moment;

/** Formats moments by RFC 3339, always with seconds and an offset. */
final class AtomDate {
  static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

  private AtomDate() {}

  static String of(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }

  /** Returns the moment that ISO 8601 text names; a bare day begins at midnight in Baghdad. */
  static Optional<OffsetDateTime> find(String iso) {
    if (iso == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(iso));
    } catch (DateTimeException noOffset) {
      return Moment.findDay(iso).map(day -> day.atStartOfDay(Moment.LOCAL).toOffsetDateTime());
    }
  }
}
