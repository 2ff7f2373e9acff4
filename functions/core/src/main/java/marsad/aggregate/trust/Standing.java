package marsad.aggregate.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import marsad.aggregate.incident.CasualtyRange;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.aggregate.match.Independence;
import marsad.aggregate.trust.Sources.Voice;
import marsad.article.Moment;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.event.Certainty;

/**
 * On what sources an incident rests.
 *
 * @param groups its reports by independent source
 * @param vouched the groups that hold a report of an established source
 * @param trusted reports of established sources; all of them where none is established
 * @param days what it counts for by day: the day of its earliest report of a site that it rests on;
 *     empty where two sources tell it that were established when it was recorded
 * @param newcomers whether no source of it was established when it was recorded
 * @param first when it was first reported
 */
record Standing(
    Incident incident,
    List<List<Voice>> groups,
    List<List<Voice>> vouched,
    List<Voice> trusted,
    Collection<SiteDay> days,
    boolean newcomers,
    Instant first) {

  /** A day of a site, with the strictest of its publishers' caps. */
  record SiteDay(String site, LocalDate day, int cap) {
    String key() {
      return site + " " + day;
    }
  }

  static Standing of(Incident incident, Sources sources) {
    List<Voice> voices = incident.reports().stream().map(sources::voice).toList();
    List<List<Voice>> groups = Independence.groups(voices, Voice::report);
    List<List<Voice>> vouched =
        groups.stream().filter(group -> group.stream().anyMatch(Voice::established)).toList();
    List<Voice> established = voices.stream().filter(Voice::established).toList();
    List<Voice> trusted = established.isEmpty() ? voices : established;
    Instant recorded = Moment.findInstant(incident.recorded()).orElse(sources.now());
    Predicate<Voice> before = voice -> !voice.since().isAfter(recorded);
    boolean shared = independent(vouched, before.and(Voice::established)).size() > 1;
    return new Standing(
        incident,
        groups,
        vouched,
        trusted,
        shared ? List.of() : days(incident, trusted, before, sources.rules()),
        voices.stream().noneMatch(before),
        first(incident));
  }

  private static Collection<SiteDay> days(
      Incident incident, List<Voice> trusted, Predicate<Voice> before, TrustRules rules) {
    Map<String, SiteDay> days = new LinkedHashMap<>();
    for (Voice voice : trusted) {
      String site = voice.publisher().site();
      int cap = rules.cap(voice.publisher(), !before.test(voice));
      SiteDay day = new SiteDay(site, day(voice.report(), incident), cap);
      days.merge(site, day, Standing::earlier);
    }
    return List.copyOf(days.values());
  }

  /**
   * The groups of which none shares a site with one before it, by those of their reports that
   * count.
   */
  private static List<List<Voice>> independent(List<List<Voice>> groups, Predicate<Voice> counts) {
    Set<String> sites = new HashSet<>();
    List<List<Voice>> independent = new ArrayList<>();
    for (List<Voice> group : groups) {
      Set<String> own =
          group.stream()
              .filter(counts)
              .map(voice -> voice.publisher().site())
              .collect(Collectors.toSet());
      if (!own.isEmpty() && Collections.disjoint(own, sites)) {
        independent.add(group);
      }
      sites.addAll(own);
    }
    return independent;
  }

  private static SiteDay earlier(SiteDay a, SiteDay b) {
    return new SiteDay(
        a.site(), a.day().isBefore(b.day()) ? a.day() : b.day(), Math.min(a.cap(), b.cap()));
  }

  /** The earliest of its days. */
  LocalDate day() {
    return days.stream().map(SiteDay::day).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
  }

  private static LocalDate day(Report report, Incident incident) {
    return Moment.findDay(report.published())
        .or(() -> Moment.findDay(incident.recorded()))
        .or(() -> Moment.findDay(incident.day()))
        .orElse(LocalDate.EPOCH);
  }

  private static Instant first(Incident incident) {
    return incident.reports().stream()
        .map(report -> Moment.findInstant(report.published()))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .or(() -> Moment.findInstant(incident.recorded()))
        .orElse(Instant.EPOCH);
  }

  /** What tells it from others, whichever of its reports came first. */
  String key() {
    return incident.reports().stream().map(Report::eventId).min(String::compareTo).orElse("");
  }

  /** Whether it rests only on sources that are on probation. */
  boolean onProbation() {
    return vouched.isEmpty();
  }

  /** When the first of its sources leaves probation; empty where one did, or none ever will. */
  Optional<Instant> confirmedAt() {
    return onProbation()
        ? trusted.stream()
            .map(Voice::since)
            .filter(since -> since.isBefore(Instant.MAX))
            .min(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** What its trusted reports say of the people. */
  Casualties casualties() {
    return trusted.size() == incident.reports().size()
        ? incident.casualties()
        : CasualtyRange.of(trusted.stream().map(voice -> voice.report().casualties()).toList());
  }

  /** Whether no two established sources tell a toll that is more than plausible. */
  boolean hasImplausibleToll(TrustRules rules) {
    return isImplausible(casualties(), rules)
        && independent(
                    vouched,
                    voice ->
                        voice.established() && isImplausible(voice.report().casualties(), rules))
                .size()
            < 2;
  }

  private static boolean isImplausible(Casualties casualties, TrustRules rules) {
    return casualties != null
        && (isImplausible(casualties.killed(), rules)
            || isImplausible(casualties.wounded(), rules));
  }

  private static boolean isImplausible(Count count, TrustRules rules) {
    return count != null
        && (rules.isImplausible(count.low())
            || rules.isImplausible(count.best())
            || rules.isImplausible(count.high()));
  }

  /**
   * The independent sources that count: of one site one, and beside an established one none that is
   * on probation.
   */
  private List<List<Voice>> counted() {
    return onProbation()
        ? independent(groups, voice -> true)
        : independent(vouched, Voice::established);
  }

  /** Number of independent sources that count. */
  int corroboration() {
    return counted().size();
  }

  /** How sure it is by the sources that count. */
  Certainty certainty() {
    Certainty all = incident.certainty();
    List<List<Voice>> counted = counted();
    if (all == null || counted.size() == groups.size() || groups.size() != all.parts().size()) {
      return all;
    }
    List<Certainty.Part> parts = new ArrayList<>();
    double wrong = 1;
    for (int i = 0; i < groups.size(); i++) {
      if (counted.contains(groups.get(i))) {
        parts.add(all.parts().get(i));
        wrong *= 1 - all.parts().get(i).value();
      }
    }
    double right = Math.min(all.event(), Math.round((1 - wrong) * 1000) / 1000.0);
    return new Certainty(right, all.place(), all.date(), all.toll(), all.roles(), parts);
  }

  /** Whether its day lies after what its reports can know, or before all that are read. */
  boolean hasImplausibleDate(TrustRules rules) {
    LocalDate start =
        incident.date() == null ? null : Moment.findDay(incident.date().start()).orElse(null);
    if (start == null) {
      return false;
    }
    LocalDate last =
        incident.reports().stream()
            .map(Report::published)
            .map(Moment::findDay)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .or(() -> Moment.findDay(incident.recorded()))
            .orElse(null);
    return start.getYear() < rules.earliestYear()
        || last != null && start.isAfter(last.plusDays(1));
  }
}
