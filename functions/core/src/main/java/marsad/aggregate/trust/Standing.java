package marsad.aggregate.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import marsad.aggregate.incident.CasualtyRange;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.aggregate.match.Corroboration;
import marsad.aggregate.match.Independence;
import marsad.aggregate.trust.Sources.Voice;
import marsad.article.Moment;
import marsad.event.Casualties;
import marsad.event.Certainty;

/**
 * An incident with the sources that it rests on.
 *
 * @param groups its reports, grouped by independent source
 * @param vouched the groups that hold a report of an established source
 * @param trusted the reports of established sources; all reports where no source is established
 * @param days the days of the sites towards whose caps it counts; empty where two independent
 *     sources report it that were established when it was recorded
 * @param newcomers whether none of its sources was established when it was recorded
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

  static Standing of(Incident incident, Sources sources) {
    List<Voice> voices = incident.firstHand().stream().map(sources::voice).toList();
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
        shared ? List.of() : SiteDay.list(incident, trusted, before, sources.rules()),
        voices.stream().noneMatch(before),
        first(incident));
  }

  /** Returns the groups of which none shares a site with one before it, by the reports given. */
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

  /** Returns the earliest of its days. */
  LocalDate day() {
    return days.stream().map(SiteDay::day).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
  }

  private static Instant first(Incident incident) {
    return incident.firstHand().stream()
        .map(report -> Moment.findInstant(report.published()))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .or(() -> Moment.findInstant(incident.recorded()))
        .orElse(Instant.EPOCH);
  }

  /** Returns a key that does not depend on the order of its reports. */
  String key() {
    return incident.firstHand().stream().map(Report::eventId).min(String::compareTo).orElse("");
  }

  /** Returns whether it rests only on sources that are on probation. */
  boolean onProbation() {
    return vouched.isEmpty();
  }

  /**
   * Returns when the first of its sources leaves probation; empty where one has left it, or none
   * ever will.
   */
  Optional<Instant> confirmedAt() {
    return onProbation()
        ? trusted.stream()
            .map(Voice::since)
            .filter(since -> since.isBefore(Instant.MAX))
            .min(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** Returns the casualties by its trusted reports. */
  Casualties casualties() {
    return trusted.size() == incident.firstHand().size()
        ? incident.casualties()
        : CasualtyRange.of(trusted.stream().map(voice -> voice.report().casualties()).toList());
  }

  /**
   * Returns the independent sources that count: one of each site, and none on probation where one
   * is established.
   */
  private List<List<Voice>> counted() {
    return onProbation()
        ? independent(groups, voice -> true)
        : independent(vouched, Voice::established);
  }

  /** Returns the number of independent sources that count. */
  int corroboration() {
    return counted().size();
  }

  /** Returns the number of independent sources with an established one, by the reports given. */
  int corroboration(Predicate<Voice> reports) {
    return independent(vouched, reports).size();
  }

  /**
   * Returns how certain it is by the sources that count.
   *
   * @param corroboration what a further independent source adds
   */
  Certainty certainty(Corroboration corroboration) {
    Certainty all = incident.certainty();
    List<List<Voice>> counted = counted();
    if (all == null || counted.size() == groups.size() || groups.size() != all.parts().size()) {
      return all;
    }
    List<Certainty.Part> parts = new ArrayList<>();
    List<Corroboration.Source> sources = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (counted.contains(groups.get(i))) {
        parts.add(all.parts().get(i));
        boolean known = groups.get(i).stream().anyMatch(Voice::established);
        sources.add(new Corroboration.Source(all.parts().get(i).value(), known));
      }
    }
    double right = Math.min(all.event(), corroboration.confidence(sources));
    return new Certainty(
        right, all.place(), all.date(), all.toll(), all.roles(), parts, all.features());
  }
}
