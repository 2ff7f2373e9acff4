package marsad.export.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.article.Moment;
import marsad.event.ActorRole;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.event.Location;
import marsad.event.Status;

/**
 * What the index of a year holds of one incident: what can be counted, filtered and drawn, without
 * the words of its reports.
 *
 * @param day day under which it is filed, within the month of its file, ISO date
 * @param days number of days from its first to its last day, 0 or more; null where the day of the
 *     event is not known
 * @param place where it happened, without the words in the report
 * @param actors who took part, without the words in the report
 * @param killed number of dead, null where no report says one; the same for {@code wounded}
 * @param captured whether people were captured
 * @param confidence 0..100
 * @param corroboration number of independent sources
 * @param sources publishers of its reports, sorted
 * @param languages languages of its reports, sorted
 * @param firstSeen when it was first reported, ISO 8601, null where unknown; the same for {@code
 *     recorded} and {@code updated}
 * @param unconfirmed whether it counts in no sum
 * @param unsure whether it is more likely wrong than right
 */
public record IndexRow(
    String id,
    String kind,
    Status status,
    String day,
    Integer days,
    Location place,
    List<ActorRole> actors,
    Count killed,
    Count wounded,
    boolean captured,
    int confidence,
    int corroboration,
    List<String> sources,
    List<String> languages,
    String firstSeen,
    String recorded,
    String updated,
    boolean unconfirmed,
    boolean unsure) {
  public IndexRow {
    actors = List.copyOf(actors == null ? List.of() : actors);
    sources = List.copyOf(sources == null ? List.of() : sources);
    languages = List.copyOf(languages == null ? List.of() : languages);
  }

  /** Returns the rows of a month's incidents, in their order. */
  public static List<IndexRow> list(YearMonth month, List<Incident> incidents) {
    return incidents.stream().map(incident -> of(month, incident)).toList();
  }

  private static IndexRow of(YearMonth month, Incident incident) {
    Casualties casualties = incident.casualties();
    LocalDate filed = Moment.findDay(incident.day()).orElse(month.atDay(1));
    return new IndexRow(
        incident.id(),
        incident.kind(),
        incident.status(),
        (YearMonth.from(filed).equals(month) ? filed : month.atDay(1)).toString(),
        incident.date() == null ? null : (int) incident.date().length(),
        incident.place().withText(null),
        incident.actors().stream().map(a -> new ActorRole(a.id(), a.role(), null)).toList(),
        casualties == null ? null : people(casualties.killed()),
        casualties == null ? null : people(casualties.wounded()),
        casualties != null && casualties.captured() != null && casualties.captured().some(),
        (int) Math.round(100 * incident.confidence()),
        incident.corroboration(),
        sorted(incident, Report::source),
        sorted(incident, Report::lang),
        incident.firstSeen(),
        incident.recorded(),
        incident.updated(),
        !incident.confirmed(),
        Boolean.TRUE.equals(incident.unsure()));
  }

  private static Count people(Count count) {
    return count == null ? null : new Count(count.low(), count.best(), count.high(), null);
  }

  private static List<String> sorted(Incident incident, Function<Report, String> value) {
    Stream<String> values = incident.reports().stream().map(value).filter(Objects::nonNull);
    return List.copyOf(new TreeSet<>(values.toList()));
  }

  /** Returns whether a moment is known by its day only. */
  public static boolean isDay(String moment) {
    return moment != null && moment.strip().length() == 10;
  }

  /** Returns the minutes from the beginning of its day in Baghdad to a moment; null if unknown. */
  public Long minutesTo(String moment) {
    Instant start = Moment.day(day).atStartOfDay(Moment.LOCAL).toInstant();
    return Moment.findInstant(moment)
        .map(instant -> Math.floorDiv(instant.getEpochSecond() - start.getEpochSecond(), 60L))
        .orElse(null);
  }

  /** Returns the id; without {@code inc-2022-07-} where that is the month of the file. */
  public String idIn(YearMonth month) {
    String prefix = "inc-" + month + "-";
    return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
  }
}
