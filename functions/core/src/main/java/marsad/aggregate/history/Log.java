package marsad.aggregate.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;

/** Lists what changed between a recorded incident and the same incident now. */
final class Log {
  /** Number of digits of a hash that tell texts apart. */
  private static final int DIGITS = 16;

  /** The field of an id that the incident absorbed. */
  static final String ABSORBED = "aliases";

  /** The field of an id that became an incident of its own. */
  static final String SPLIT = "split";

  private final List<Change> changes = new ArrayList<>();
  private final Cause cause;

  private Log(Cause cause) {
    this.cause = cause;
  }

  /**
   * Returns the changes between two states of an incident, empty where there are none.
   *
   * @param absorbed ids of incidents that were merged into it
   * @param split ids of incidents that were split from it
   */
  static List<Change> changes(
      Incident before,
      Incident after,
      Collection<String> absorbed,
      Collection<String> split,
      Cause cause) {
    Log log = new Log(cause);
    log.reports(articles(before), articles(after));
    absorbed.forEach(id -> log.add(ABSORBED, null, id));
    split.forEach(id -> log.add(SPLIT, null, id));
    Map<String, String> old = Fields.of(before);
    Fields.of(after)
        .forEach(
            (field, now) -> {
              if (!(before.comesFromPublication() && Fields.JUDGED.contains(field))) {
                log.add(field, old.get(field), now);
              }
            });
    boolean erases = cause.erases() && !log.changes.isEmpty();
    return erases
        ? List.of(new Change(cause.at(), "reports", null, null, cause.because()))
        : log.changes;
  }

  /** Returns the first report of each article. */
  private static Map<String, Report> articles(Incident incident) {
    Map<String, Report> articles = new LinkedHashMap<>();
    incident.reports().forEach(report -> articles.putIfAbsent(report.articleId(), report));
    return articles;
  }

  private void reports(Map<String, Report> before, Map<String, Report> after) {
    before.forEach(
        (article, report) -> {
          if (!after.containsKey(article)) {
            add("reports", report.eventId(), null);
          }
        });
    after.forEach(
        (article, report) -> {
          Report old = before.get(article);
          if (old == null) {
            add("reports", null, report.eventId());
          } else if (old.sha256() != null) {
            add("text", shortened(old.sha256()), shortened(report.sha256()));
          }
        });
  }

  private static String shortened(String sha256) {
    return sha256 == null ? null : sha256.substring(0, Math.min(DIGITS, sha256.length()));
  }

  private void add(String field, String old, String now) {
    if (!Objects.equals(old, now)) {
      changes.add(new Change(cause.at(), field, old, now, cause.because()));
    }
  }
}
