package marsad.aggregate.incident;

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
 * @param id the first id that it was known by, for ever
 * @param aliases other ids that mean it: of incidents that became one with it, and those that its
 *     reports would have founded
 * @param splitFrom ids of incidents that it was once a part of
 * @param casualties low, best and high over the reports
 * @param confidence 0..1, of at least one independent source being right
 * @param certainty the confidence with its parts: how sure each independent source is, the surest
 *     of its reports
 * @param corroboration number of independent sources: reports that rest on one agency are one
 * @param merge why each event belongs here
 * @param changes the newest changes, oldest first, at most {@value #MOST_CHANGES}
 * @param firstSeen earliest publication of its reports, ISO 8601; when Marsad first read one where
 *     none says when it was published
 * @param recorded when Marsad first read of it, ISO 8601
 * @param updated when the world last changed it: the newest reading of its reports, or the newest
 *     change that is not one of the rules, ISO 8601
 * @param revision number of changes since it was first recorded
 * @param flags why it is not confirmed, sorted by code; decided when it is published, and empty in
 *     the record
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
  /** Changes that an incident carries; older ones are counted only. */
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

  /** Whether it counts in sums. */
  public boolean confirmed() {
    return !Boolean.TRUE.equals(unconfirmed);
  }

  /** Its id and its aliases. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>(aliases);
    ids.add(id);
    return ids;
  }

  /** The same incident with other reports. */
  public Incident withReports(List<Report> others) {
    return others.equals(reports) ? this : with(place, others, merge, changes);
  }

  /** The same incident with another place and parts that name it. */
  public Incident with(
      Location other, List<Report> otherReports, List<Merge> why, List<Change> otherChanges) {
    return copy(
        new Known(id, aliases, splitFrom),
        other,
        otherReports,
        why,
        new Log(otherChanges, firstSeen, recorded, updated, revision));
  }

  /** The same incident under the ids that it is known by. */
  public Incident known(String asId, List<String> alsoAs, List<String> once) {
    return copy(
        new Known(asId, alsoAs, once),
        place,
        reports,
        merge,
        new Log(changes, firstSeen, recorded, updated, revision));
  }

  /** The same incident with its log of changes and its moments. */
  public Incident logged(
      List<Change> log, String seen, String recordedAt, String updatedAt, int revisions) {
    List<Change> newest = log.subList(Math.max(0, log.size() - MOST_CHANGES), log.size());
    return copy(
        new Known(id, aliases, splitFrom),
        place,
        reports,
        merge,
        new Log(newest, seen, recordedAt, updatedAt, revisions));
  }

  /** The ids of an incident. */
  private record Known(String id, List<String> aliases, List<String> splitFrom) {}

  /** The log of an incident. */
  private record Log(
      List<Change> changes, String firstSeen, String recorded, String updated, int revision) {}

  private Incident copy(Known by, Location at, List<Report> told, List<Merge> why, Log log) {
    return new Incident(
        by.id(),
        by.aliases(),
        by.splitFrom(),
        kind,
        status,
        date,
        at,
        actors,
        casualties,
        weapons,
        confidence,
        certainty,
        corroboration,
        told,
        why,
        log.changes(),
        log.firstSeen(),
        log.recorded(),
        log.updated(),
        log.revision(),
        flags,
        unconfirmed);
  }

  /** The same incident as its sources can be trusted: with what the trusted ones say of it. */
  public Incident trusted(
      Casualties told, Certainty sure, int independent, Collection<Flag> doubts) {
    return new Incident(
        id,
        aliases,
        splitFrom,
        kind,
        status,
        date,
        place,
        actors,
        told,
        weapons,
        sure == null ? confidence : sure.event(),
        sure,
        independent,
        reports,
        merge,
        changes,
        firstSeen,
        recorded,
        updated,
        revision,
        List.copyOf(doubts),
        doubts.isEmpty() ? null : Boolean.TRUE);
  }

  /**
   * The same incident as it is known only from what was published of it: how many independent
   * sources tell it, and how many people suffered, was judged anew for that. Its corroboration is
   * 0.
   */
  public Incident asPublished() {
    return trusted(casualties, certainty, 0, List.of());
  }

  /** Whether it is known only from what was published of it. */
  public boolean comesFromPublication() {
    return corroboration == 0;
  }

  /** The day under which it is filed and drawn: its own, else that of its first report. */
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
