package marsad.aggregate.history;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.article.Moment;

/** Computes the moments of an incident that continues a recorded one. */
final class Moments {
  private Moments() {}

  /** Returns the earliest publication; it becomes later only if a report is gone. */
  static String firstSeen(Incident before, Incident after) {
    Set<String> articles =
        after.reports().stream().map(Report::articleId).collect(Collectors.toSet());
    boolean whole = before.reports().stream().map(Report::articleId).allMatch(articles::contains);
    return whole ? earlier(before.firstSeen(), after.firstSeen()) : after.firstSeen();
  }

  /** Returns the newest reading, or the newest change that new rules did not cause. */
  static String updated(Incident before, Incident after, List<Change> changes) {
    String updated = later(before.updated(), after.updated());
    for (Change change : changes) {
      if (change.isNews()) {
        updated = later(updated, change.at());
      }
    }
    return updated;
  }

  /** Returns the moment of the last change; null where there was none. */
  static String lastChange(Incident incident) {
    List<Change> changes = incident.changes();
    return changes.isEmpty() ? null : changes.get(changes.size() - 1).at();
  }

  /** Returns the earlier of two moments, of which null is unknown. */
  static String earlier(String a, String b) {
    return a == null ? b : b == null || !instant(b).isBefore(instant(a)) ? a : b;
  }

  /** Returns the later of two moments, of which null is unknown. */
  static String later(String a, String b) {
    return a == null ? b : b == null || !instant(b).isAfter(instant(a)) ? a : b;
  }

  private static Instant instant(String iso) {
    return Moment.findInstant(iso).orElse(Instant.EPOCH);
  }
}
