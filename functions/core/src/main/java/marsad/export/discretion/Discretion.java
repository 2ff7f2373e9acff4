package marsad.export.discretion;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Merge;
import marsad.aggregate.incident.Report;
import marsad.article.Moment;
import marsad.event.Location;
import marsad.export.names.PersonNames;
import marsad.reference.ReferenceTables;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * Decides what is not published, published later or published less exactly because it could harm
 * somebody: by the rows of {@code discretion.tsv}, and by those of {@code takedown.tsv}, which name
 * what somebody asked to take down.
 */
public final class Discretion {
  private static final String FILE = "tables/discretion.tsv";

  private final List<DiscretionRule> rules;
  private final Takedowns takedowns;
  private final CoarsePlace places;
  private final PersonNames names;

  /**
   * Reads tables.
   *
   * @param rules rows of {@code discretion.tsv}: what, value, rule, amount, why
   * @param takedowns rows of {@code takedown.tsv}: value (address or incident id), why
   * @throws TableException if a row is broken
   */
  public Discretion(
      List<Tsv.Row> rules, List<Tsv.Row> takedowns, ReferenceTables tables, PersonNames names) {
    this.rules = rules.stream().map(row -> DiscretionRule.of(row, tables)).toList();
    this.takedowns = new Takedowns(takedowns);
    this.places = new CoarsePlace(tables.gazetteer());
    this.names = names;
  }

  /** Returns the rows of {@code discretion.tsv} that Marsad ships. */
  public static List<Tsv.Row> bundledRules() {
    return Tsv.read(FILE);
  }

  /** Returns the rules that Marsad ships, with takedowns. */
  public static Discretion bundled(List<Tsv.Row> takedowns) {
    return new Discretion(
        bundledRules(), takedowns, ReferenceTables.bundled(), PersonNames.bundled());
  }

  /**
   * Returns when an incident that is delayed will be published; empty for one that does not wait.
   */
  public Optional<Instant> delayedUntil(Incident incident, Instant now) {
    return rules.stream()
        .filter(rule -> rule.measure() == DiscretionRule.Measure.DELAY && rule.concerns(incident))
        .map(
            rule ->
                firstPublished(incident).plus(Duration.ofMinutes(Math.round(rule.amount() * 60))))
        .filter(until -> until.isAfter(now))
        .max(Comparator.naturalOrder());
  }

  /**
   * Returns the earliest publication of its reports; where they name none, when Marsad first read
   * one.
   */
  private static Instant firstPublished(Incident incident) {
    return incident.reports().stream()
        .map(Report::published)
        .map(Discretion::moment)
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .or(() -> moment(incident.firstSeen()))
        .orElse(Instant.EPOCH);
  }

  /**
   * Returns the instant of an ISO 8601 moment. Unlike {@link Moment#findInstant}, a bare date
   * begins at midnight UTC, three hours after that of Baghdad, so that a delay is never cut short,
   * and a month gives none.
   */
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

  /** Returns an incident as it may be published now; empty where it may not. */
  public Optional<Incident> apply(Incident incident, Instant now) {
    if (takedowns.concern(incident) || delayedUntil(incident, now).isPresent()) {
      return Optional.empty();
    }
    Incident open = withoutNames(incident);
    for (DiscretionRule rule : rules) {
      if (rule.concerns(incident)) {
        switch (rule.measure()) {
          case WITHHOLD -> {
            return Optional.empty();
          }
          case DISTRICT -> open = coarser(open, places.district(open.place()));
          case GRID -> open = coarser(open, places.grid(open.place(), rule.amount()));
          case DELAY -> {
            // its time has come
          }
        }
      }
    }
    return Optional.of(open);
  }

  /** Removes the names of people from headlines, quotes and the words that name the place. */
  private Incident withoutNames(Incident incident) {
    List<Report> reports = incident.reports().stream().map(names::hide).toList();
    Location place = incident.place();
    String words = place.text();
    for (String lang : incident.reports().stream().map(Report::lang).distinct().toList()) {
      words = names.hide(words, lang);
    }
    return Objects.equals(words, place.text())
        ? incident.withReports(reports)
        : incident.with(place.withText(words), reports, incident.merge(), incident.changes());
  }

  /** Replaces the place, and removes the words that reveal the original. */
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
