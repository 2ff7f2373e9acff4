package marsad.aggregate.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import marsad.aggregate.incident.CasualtyRange;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.KnownPublishers;
import marsad.aggregate.incident.Merge;
import marsad.aggregate.incident.Report;
import marsad.aggregate.incident.ReportRole;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.match.Corroboration;
import marsad.article.Moment;
import marsad.event.ActorRole;
import marsad.event.Casualties;
import marsad.event.Certainty;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.event.Location;
import marsad.event.Status;
import marsad.reference.Kind;
import marsad.reference.Kinds;

/** Builds an incident from its events; conflict between reports is kept, not hidden. */
final class IncidentBuilder {
  private final Kinds kinds;
  private final KnownPublishers known;
  private final IncidentCertainty certainties;

  IncidentBuilder(Kinds kinds, KnownPublishers known, Corroboration corroboration) {
    this.kinds = kinds;
    this.known = known;
    this.certainties = new IncidentCertainty(known, corroboration);
  }

  /**
   * Returns the incident of these events, under the id of the event that Marsad read first. What
   * only speaks of it again adds its report and decides nothing. Where known publishers report it,
   * only their reports decide what happened: no other source can change its place, its actors or
   * its casualties.
   */
  Incident build(List<ReportedEvent> all, List<Merge> merges) {
    List<ReportedEvent> members = all.stream().filter(one -> !one.isRecalled()).toList();
    List<ReportedEvent> facts = facts(members);
    Certainty certainty = certainties.of(members, facts);
    ReportedEvent founder = members.stream().min(ReportedEvent.ARRIVAL).orElseThrow();
    return new Incident(
        founder.foundingId(),
        members.stream()
            .map(ReportedEvent::foundingId)
            .filter(id -> !id.equals(founder.foundingId()))
            .distinct()
            .sorted()
            .toList(),
        List.of(),
        kind(facts),
        status(facts),
        date(facts),
        place(facts),
        actors(facts),
        casualties(facts),
        weapons(facts),
        certainty.event(),
        certainty,
        certainty.parts().size(),
        reports(all),
        merges,
        List.of(),
        firstSeen(members),
        extreme(
            members, ReportedEvent::firstFetched, BinaryOperator.minBy(Comparator.naturalOrder())),
        extreme(all, ReportedEvent::fetched, BinaryOperator.maxBy(Comparator.naturalOrder())),
        0,
        List.of(),
        null);
  }

  private List<ReportedEvent> facts(List<ReportedEvent> members) {
    List<ReportedEvent> vouched =
        members.stream().filter(reported -> known.isKnown(reported.report())).toList();
    return vouched.isEmpty() ? members : vouched;
  }

  /**
   * Returns the reports in their order: the first, those that only one side's claim rests on, and
   * the updates; behind them those that only speak of it again.
   */
  private static List<Report> reports(List<ReportedEvent> members) {
    List<Report> reports = new ArrayList<>();
    List<Report> reactions = new ArrayList<>();
    for (ReportedEvent member : members) {
      if (member.isRecalled()) {
        reactions.add(member.report().as(ReportRole.REACTION));
        continue;
      }
      boolean claim = member.event().status() == Status.CLAIMED;
      ReportRole later = claim ? ReportRole.CLAIM : ReportRole.UPDATE;
      reports.add(member.report().as(reports.isEmpty() ? ReportRole.FIRST : later));
    }
    reports.addAll(reactions);
    return reports;
  }

  /**
   * Returns the earliest publication; where no report states one, when Marsad first read a report.
   */
  private static String firstSeen(List<ReportedEvent> members) {
    return members.stream()
        .map(member -> member.report().published())
        .filter(published -> Moment.findInstant(published).isPresent())
        .min(Comparator.comparing(published -> Moment.findInstant(published).orElseThrow()))
        .orElseGet(
            () ->
                extreme(
                    members,
                    ReportedEvent::firstFetched,
                    BinaryOperator.minBy(Comparator.naturalOrder())));
  }

  private static String extreme(
      List<ReportedEvent> members,
      Function<ReportedEvent, String> moment,
      BinaryOperator<String> choose) {
    return members.stream().map(moment).filter(Objects::nonNull).reduce(choose).orElse(null);
  }

  /**
   * Returns the kind that includes the most others; of equals the most frequent, then the first.
   */
  private String kind(List<ReportedEvent> members) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    members.forEach(m -> votes.merge(m.event().kind(), 1, Integer::sum));
    return votes.keySet().stream()
        .max(
            Comparator.comparingInt((String k) -> included(kinds.get(k), votes.keySet()))
                .thenComparingInt(votes::get))
        .orElseThrow();
  }

  private int included(Kind kind, Set<String> others) {
    return (int) others.stream().filter(o -> kind.absorbs(kinds.get(o))).count();
  }

  private static Status status(List<ReportedEvent> members) {
    if (members.stream().allMatch(m -> m.event().status() == Status.CLAIMED)) {
      return Status.CLAIMED;
    }
    Status last = members.get(members.size() - 1).event().status();
    return last == Status.CLAIMED ? Status.HAPPENED : last;
  }

  private static DateSpan date(List<ReportedEvent> members) {
    return members.stream()
        .map(m -> m.event().date())
        .filter(Objects::nonNull)
        .min(
            Comparator.comparing((DateSpan d) -> d.precision() != DatePrecision.DAY)
                .thenComparing(DateSpan::start))
        .orElse(null);
  }

  /** Returns the most precise place that a report gives. */
  private static Location place(List<ReportedEvent> members) {
    return members.stream()
        .map(m -> m.event().place())
        .min(
            Comparator.comparing(Location::precision)
                .thenComparingDouble(l -> l.radiusKm() == null ? 1e6 : l.radiusKm()))
        .orElseThrow();
  }

  private static List<ActorRole> actors(List<ReportedEvent> members) {
    Map<String, ActorRole> byId = new LinkedHashMap<>();
    for (ReportedEvent member : members) {
      member.event().actors().forEach(p -> byId.putIfAbsent(p.id(), p));
    }
    return List.copyOf(byId.values());
  }

  private static List<String> weapons(List<ReportedEvent> members) {
    Set<String> all = new LinkedHashSet<>();
    members.forEach(m -> all.addAll(m.event().weapons()));
    return List.copyOf(all);
  }

  private static Casualties casualties(List<ReportedEvent> members) {
    return CasualtyRange.of(members.stream().map(member -> member.event().casualties()).toList());
  }
}
