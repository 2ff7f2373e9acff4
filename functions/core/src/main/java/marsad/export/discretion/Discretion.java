package marsad.export.discretion;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Merge;
import marsad.aggregate.incident.Report;
import marsad.article.CanonicalUrl;
import marsad.article.Moment;
import marsad.event.Location;
import marsad.export.names.PersonNames;
import marsad.reference.Actors;
import marsad.reference.Kinds;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * What is not published, not yet, or not so exactly, lest it harm somebody: the rows of {@code
 * discretion.tsv}, and of {@code takedown.tsv} what somebody asked to take down.
 */
public final class Discretion {
  private static final String BUNDLED = "tables/discretion.tsv";

  private enum What {
    ALL,
    KIND,
    ACTOR
  }

  private enum Measure {
    WITHHOLD,
    DISTRICT,
    GRID,
    DELAY
  }

  /**
   * One row of {@code discretion.tsv}.
   *
   * @param value the kind or the actor, empty for all
   * @param amount side of the grid in degrees, or the delay in hours; 0 for the others
   */
  private record Rule(What what, String value, Measure measure, double amount) {
    boolean concerns(Incident incident) {
      return switch (what) {
        case ALL -> true;
        case KIND -> incident.kind().equals(value);
        case ACTOR -> incident.actors().stream().anyMatch(p -> p.id().equals(value));
      };
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> takenDown = new HashSet<>();

  private Discretion(List<Tsv.Row> rules, List<Tsv.Row> takedowns) {
    rules.forEach(row -> this.rules.add(rule(row)));
    for (Tsv.Row row : takedowns) {
      if (row.get("value").isBlank()) {
        throw new TableException(row, "takes nothing down", "name an address or an incident");
      }
      takenDown.add(CanonicalUrl.keyOf(row.get("value")));
    }
  }

  /**
   * Whether somebody asked to take an incident down: under any of its ids, one that it was split
   * from, or the address of one of its reports. Until it is joined again without that report, the
   * whole of it is hidden, for nobody can tell which detail was the report's.
   */
  private boolean isTakenDown(Incident incident) {
    return !takenDown.isEmpty()
        && (incident.ids().stream().anyMatch(takenDown::contains)
            || incident.splitFrom().stream().anyMatch(takenDown::contains)
            || incident.reports().stream()
                .map(Report::url)
                .anyMatch(url -> url != null && takenDown.contains(CanonicalUrl.keyOf(url))));
  }

  /** What Marsad ships, which takes nothing down. */
  public static Discretion bundled() {
    return of(Tsv.read(BUNDLED), List.of());
  }

  /** The shipped rules, with takedowns. */
  public static Discretion bundled(List<Tsv.Row> takedowns) {
    return of(Tsv.read(BUNDLED), takedowns);
  }

  /**
   * Reads tables.
   *
   * @param rules rows of {@code discretion.tsv}: what, value, rule, amount, why
   * @param takedowns rows of {@code takedown.tsv}: value (address or incident id), why
   * @throws TableException if a row is broken
   */
  public static Discretion of(List<Tsv.Row> rules, List<Tsv.Row> takedowns) {
    return new Discretion(rules, takedowns);
  }

  private static Rule rule(Tsv.Row row) {
    What what = choice(row, "what", What.class);
    Measure measure = choice(row, "rule", Measure.class);
    String value = row.get("value");
    boolean known =
        switch (what) {
          case ALL -> value.isEmpty();
          case KIND -> Kinds.bundled().find(value).isPresent();
          case ACTOR -> Actors.bundled().find(value).isPresent();
        };
    if (!known) {
      throw new TableException(row, "names '" + value + "'", "name a " + row.get("what"));
    }
    boolean counts = measure == Measure.GRID || measure == Measure.DELAY;
    double amount = counts ? row.number("amount") : 0;
    if (counts && !(amount > 0)) {
      throw new TableException(row, "has no amount", "write degrees of the grid, or hours");
    }
    return new Rule(what, value, measure, amount);
  }

  private static <E extends Enum<E>> E choice(Tsv.Row row, String column, Class<E> type) {
    for (E choice : type.getEnumConstants()) {
      if (choice.name().equalsIgnoreCase(row.get(column))) {
        return choice;
      }
    }
    throw new TableException(
        row,
        "has '" + row.get(column) + "' in " + column,
        "write one of " + List.of(type.getEnumConstants()));
  }

  /** When an incident that is not published yet will be; empty for one that does not wait. */
  public Optional<Instant> delayedUntil(Incident incident, Instant now) {
    return rules.stream()
        .filter(rule -> rule.measure() == Measure.DELAY && rule.concerns(incident))
        .map(rule -> told(incident).plus(Duration.ofMinutes(Math.round(rule.amount() * 60))))
        .filter(until -> until.isAfter(now))
        .max(Comparator.naturalOrder());
  }

  /** When it was first told, or read where the reports do not say. */
  private static Instant told(Incident incident) {
    return incident.reports().stream()
        .map(Report::published)
        .map(Discretion::moment)
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .or(() -> moment(incident.firstSeen()))
        .orElse(Instant.EPOCH);
  }

  private static Optional<Instant> moment(String iso) {
    if (iso != null && iso.length() > 10) {
      try {
        return Optional.of(OffsetDateTime.parse(iso).toInstant());
      } catch (DateTimeException noOffset) {
        return day(iso);
      }
    }
    return day(iso);
  }

  private static Optional<Instant> day(String iso) {
    return Moment.findDay(iso).map(LocalDate::atStartOfDay).map(d -> d.toInstant(ZoneOffset.UTC));
  }

  /** An incident as it may be published now; empty where it may not. */
  public Optional<Incident> apply(Incident incident, Instant now) {
    if (isTakenDown(incident) || delayedUntil(incident, now).isPresent()) {
      return Optional.empty();
    }
    Incident open = withoutNames(incident);
    for (Rule rule : rules) {
      if (rule.concerns(incident)) {
        switch (rule.measure()) {
          case WITHHOLD -> {
            return Optional.empty();
          }
          case DISTRICT -> open = coarser(open, CoarsePlace.district(open.place()));
          case GRID -> open = coarser(open, CoarsePlace.grid(open.place(), rule.amount()));
          case DELAY -> {
            // its time has come
          }
        }
      }
    }
    return Optional.of(open);
  }

  /** Without names of people in headlines, quotes and the words that name the place. */
  private static Incident withoutNames(Incident incident) {
    List<Report> reports = incident.reports().stream().map(PersonNames::hide).toList();
    Location place = incident.place();
    String words = place.text();
    for (String lang : incident.reports().stream().map(Report::lang).distinct().toList()) {
      words = PersonNames.hide(words, lang);
    }
    return Objects.equals(words, place.text())
        ? incident.withReports(reports)
        : incident.with(place.withText(words), reports, incident.merge(), incident.changes());
  }

  /** With another place, and without the words that give the first away. */
  private static Incident coarser(Incident incident, Location place) {
    if (place.equals(incident.place())) {
      return incident;
    }
    List<Report> reports = incident.reports().stream().map(Report::withoutWords).toList();
    List<Merge> merge =
        incident.merge().stream()
            .map(m -> new Merge(m.eventId(), m.reasons().stream().limit(2).toList()))
            .toList();
    List<Change> changes =
        incident.changes().stream().filter(change -> !change.isOfPlace()).toList();
    return incident.with(place, reports, merge, changes);
  }
}
