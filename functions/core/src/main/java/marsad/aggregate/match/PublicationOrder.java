package marsad.aggregate.match;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import marsad.aggregate.incident.Report;
import marsad.article.Moment;

/** Decides which of two reports was published later, as far as both state it. */
final class PublicationOrder {
  /** Length of an ISO 8601 date without a time, characters. */
  private static final int DAY = 10;

  private PublicationOrder() {}

  /** Returns whether a report may be the later one: another moment, or nothing, is known of it. */
  static boolean maybeLater(Report report, Report other) {
    return compare(report.published(), other.published()) >= 0;
  }

  /** Returns whether fewer hours lie between two reports; false where one states only its day. */
  static boolean areWithin(Report report, Report other, int hours) {
    Optional<Instant> one = instant(report.published());
    Optional<Instant> two = instant(other.published());
    return one.isPresent()
        && two.isPresent()
        && Duration.between(one.get(), two.get()).abs().compareTo(Duration.ofHours(hours)) < 0;
  }

  private static Optional<Instant> instant(String published) {
    return published == null || published.length() <= DAY
        ? Optional.empty()
        : Moment.findInstant(published);
  }

  /** Compares two moments; 0 where their order is unknown, as of two dates of one day. */
  private static int compare(String a, String b) {
    if (a == null || b == null || a.equals(b)) {
      return 0;
    }
    if (a.length() > DAY && b.length() > DAY) {
      Optional<Instant> one = Moment.findInstant(a);
      Optional<Instant> two = Moment.findInstant(b);
      return one.isEmpty() || two.isEmpty() ? 0 : one.get().compareTo(two.get());
    }
    Optional<LocalDate> one = Moment.findDay(a);
    Optional<LocalDate> two = Moment.findDay(b);
    return one.isEmpty() || two.isEmpty() ? 0 : one.get().compareTo(two.get());
  }
}
