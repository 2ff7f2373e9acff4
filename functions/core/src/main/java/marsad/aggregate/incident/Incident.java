package marsad.aggregate.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import marsad.article.Moment;
import marsad.event.ActorRole;
import marsad.event.Casualties;
import marsad.event.Certainty;
import marsad.event.DateSpan;
import marsad.event.Location;
import marsad.event.Status;

/**
 * One thing that happened, joined from the events of several articles and languages.
 *
 * @param id its first id, which never changes
 * @param aliases other ids of it: those of incidents that were merged into it, and those that its
 *     reports would have founded
 * @param splitFrom ids of incidents that it was once part of
 * @param casualties low, best and high over the reports
 * @param confidence 0..1, of being read rightly by its independent sources
 * @param certainty the confidence with its parts: for each independent source the highest
 *     confidence of its reports, 0..1; and what the text of the surest report gave
 * @param corroboration number of independent sources: reports that rest on one agency count as one
 * @param merge why each event belongs here
 * @param changes the newest changes, oldest first, at most {@value #MOST_CHANGES}
 * @param firstSeen earliest publication of its reports, ISO 8601; where no report states one, when
 *     Marsad first read a report
 * @param recorded when Marsad first read a report of it, ISO 8601
 * @param updated when it last changed, ISO 8601: the newest reading of its reports, or the newest
 *     change that new rules did not cause
 * @param revision number of changes since it was first recorded
 * @param flags why it is not confirmed, sorted by code; set when it is published, empty in the
 *     record
 * @param unconfirmed true where it counts in no sum; null where it does
 */
public record Incident(
    String id,
    List<String> aliases,
    List<String> splitFrom,
    String kind,
    Status status,
    DateSpan date,
    Location place,
    List<ActorRole> actors,
    Casualties casualties,
    List<String> weapons,
    double confidence,
    Certainty certainty,
    int corroboration,
    List<Report> reports,
    List<Merge> merge,
    List<Change> changes,
    String firstSeen,
    String recorded,
    String updated,
    int revision,
    List<Flag> flags,
    Boolean unconfirmed) {
  /** Maximum number of changes that an incident carries; older ones are only counted. */
  public static final int MOST_CHANGES = 100;

  public Incident {
    aliases = List.copyOf(aliases == null ? List.of() : aliases);
    splitFrom = List.copyOf(splitFrom == null ? List.of() : splitFrom);
    actors = List.copyOf(actors == null ? List.of() : actors);
    weapons = List.copyOf(weapons == null ? List.of() : weapons);
    reports = List.copyOf(reports == null ? List.of() : reports);
    merge = List.copyOf(merge == null ? List.of() : merge);
    changes = List.copyOf(changes == null ? List.of() : changes);
    flags =
        flags == null
            ? List.of()
            : flags.stream().sorted(Comparator.comparing(Flag::code)).toList();
  }

  /** Returns true where it is more likely wrong than right, else null. */
  @JsonProperty(value = "unsure", access = JsonProperty.Access.READ_ONLY)
  public Boolean unsure() {
    return Certainty.isUnsure(confidence) ? Boolean.TRUE : null;
  }

  /** Returns whether it counts in sums. */
  public boolean confirmed() {
    return !Boolean.TRUE.equals(unconfirmed);
  }

  /** Returns the reports that tell of it themselves: reactions are no sources. */
  @JsonIgnore
  public List<Report> firstHand() {
    return reports.stream().filter(Report::isFirstHand).toList();
  }

  /** Returns its aliases and its id. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>(aliases);
    ids.add(id);
    return ids;
  }

  /** Returns the incident with other reports. */
  public Incident withReports(List<Report> others) {
    return others.equals(reports) ? this : new IncidentCopy(this).reports(others, merge).make();
  }

  /** Returns the incident with another place, and with the reports, merges and changes given. */
  public Incident with(
      Location other, List<Report> otherReports, List<Merge> why, List<Change> otherChanges) {
    return new IncidentCopy(this)
        .place(other)
        .reports(otherReports, why)
        .changes(otherChanges, revision)
        .make();
  }

  /** Returns the incident under other ids. */
  public Incident known(String asId, List<String> alsoAs, List<String> once) {
    return new IncidentCopy(this).ids(asId, alsoAs, once).make();
  }

  /** Returns the incident with its log of changes, of which the newest are kept. */
  public Incident logged(
      List<Change> log, String seen, String recordedAt, String updatedAt, int revisions) {
    List<Change> newest = log.subList(Math.max(0, log.size() - MOST_CHANGES), log.size());
    return new IncidentCopy(this)
        .changes(newest, revisions)
        .moments(seen, recordedAt, updatedAt)
        .make();
  }

  /**
   * Returns the incident with only what its trusted sources report.
   *
   * @param doubts why it is not confirmed; empty where it is
   */
  public Incident trusted(
      Casualties people, Certainty sure, int independent, Collection<Flag> doubts) {
    return new IncidentCopy(this)
        .facts(people, sure, independent)
        .flags(List.copyOf(doubts), doubts.isEmpty() ? null : Boolean.TRUE)
        .make();
  }

  /**
   * Returns the incident as far as only its publication is known. Its corroboration is 0, because
   * the number of independent sources was judged for that publication.
   */
  public Incident asPublished() {
    return trusted(casualties, certainty, 0, List.of());
  }

  /** Returns whether only its publication is known. */
  public boolean comesFromPublication() {
    return corroboration == 0;
  }

  /** Returns whether it or one of its reports is dated. */
  @JsonIgnore
  public boolean isDated() {
    return date != null
        || reports.stream().anyMatch(report -> Moment.findDay(report.published()).isPresent());
  }

  /**
   * Returns the day under which it is filed and drawn: its own, else that of its first report; of
   * what is not dated at all, which is not published, that of its first reading.
   */
  public String day() {
    if (date != null) {
      return date.start();
    }
    return Moment.findDay(reports.get(0).published())
        .or(() -> Moment.findDay(firstSeen))
        .orElse(LocalDate.EPOCH)
        .toString();
  }
}
