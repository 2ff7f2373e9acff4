package marsad.steps.aggregate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.history.ArticleState;
import marsad.aggregate.history.Gone;
import marsad.aggregate.history.Succession;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Merge;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.match.Corrections;
import marsad.extract.Extractor;

/** Computes the incidents of some days from the stored ones and the events reported now. */
final class DayRecords {
  private final IncidentLinker linker;
  private final Corrections corrections;
  private final Clock clock;

  /**
   * @param clock time of changes by people or rules; changes by reports have the time of the report
   */
  DayRecords(IncidentLinker linker, Corrections corrections, Clock clock) {
    this.linker = linker;
    this.corrections = corrections;
    this.clock = clock;
  }

  /** Whether an event of one of the articles is, or was, a member of an incident. */
  static boolean tells(Incident incident, Set<String> articles) {
    return incident.merge().stream().anyMatch(merge -> articles.contains(merge.articleId()));
  }

  /** Ids of the events of an incident. */
  static List<String> members(Incident incident) {
    return incident.merge().stream().map(Merge::eventId).toList();
  }

  /**
   * The incidents of each day as they should be.
   *
   * @param view the days as they are
   * @param linked the events that are joined again
   * @param articles ids of the articles that are filed
   * @param contributions the contributions of these articles
   */
  Map<LocalDate, DayIncidents> after(
      DayRange view,
      List<ReportedEvent> linked,
      Set<String> articles,
      List<ArticleContribution> contributions) {
    Set<String> joinedAgain =
        linked.stream().map(reported -> reported.event().id()).collect(Collectors.toSet());
    Predicate<Incident> changes =
        incident ->
            tells(incident, articles) || members(incident).stream().anyMatch(joinedAgain::contains);
    List<Incident> before = new ArrayList<>();
    Map<LocalDate, List<Incident>> incidents = new HashMap<>();
    Map<LocalDate, List<Gone>> gone = new HashMap<>();
    Map<String, LocalDate> dayOf = new HashMap<>();
    view.incidents()
        .forEach(
            (day, record) -> {
              gone.put(day, new ArrayList<>(record.gone()));
              incidents.put(day, new ArrayList<>());
              for (Incident incident : record.incidents()) {
                (changes.test(incident) ? before : incidents.get(day)).add(incident);
                incident.ids().forEach(id -> dayOf.put(id, day));
              }
            });
    Succession.Result now = succession(before, linked, contributions);
    for (Incident incident : now.incidents()) {
      LocalDate day = LocalDate.parse(incident.day());
      incidents.computeIfAbsent(day, k -> new ArrayList<>()).add(incident);
    }
    now.gone().forEach(one -> gone.get(dayOf.get(one.id())).add(one));
    return records(incidents, gone);
  }

  private Succession.Result succession(
      List<Incident> before, List<ReportedEvent> linked, List<ArticleContribution> contributions) {
    Map<String, ArticleState> articles = new HashMap<>();
    linked.forEach(reported -> articles.put(reported.articleId(), ArticleState.of(reported)));
    contributions.forEach(
        contribution -> articles.put(contribution.articleId(), contribution.state()));
    return Succession.of(
        before,
        linker.join(linked),
        articles.values(),
        corrections::concern,
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        Extractor.VERSION);
  }

  private static Map<LocalDate, DayIncidents> records(
      Map<LocalDate, List<Incident>> incidents, Map<LocalDate, List<Gone>> gone) {
    Set<String> there = new HashSet<>();
    incidents.values().forEach(day -> day.forEach(incident -> there.addAll(incident.ids())));
    Map<LocalDate, DayIncidents> records = new HashMap<>();
    incidents.forEach(
        (day, all) -> {
          Map<String, Gone> ended = new TreeMap<>();
          gone.getOrDefault(day, List.of()).forEach(one -> ended.putIfAbsent(one.id(), one));
          ended.keySet().removeAll(there);
          all.sort(Comparator.comparing(Incident::id));
          records.put(day, new DayIncidents(day.toString(), all, List.copyOf(ended.values())));
        });
    return records;
  }
}
