package marsad.steps.aggregate;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.match.Corrections;
import marsad.aggregate.trust.TrustRules;
import marsad.json.Json;
import marsad.reference.ReferenceTables;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;

/**
 * Joins the events around some days again, and writes the incidents that came out different.
 *
 * <p>Safe while other processes do the same: incidents are read before the events that they are
 * made of, written only where nobody wrote them since, and joined again where events were written
 * in the meantime. Whoever writes events last so reads all of them, and nobody leaves behind what
 * he made of fewer.
 */
final class IncidentRejoin {
  private static final int MOST_RACES = 100;
  private static final int REACH = IncidentLinker.MOST_DAYS_APART;

  private final Stores stores;
  private final IncidentLinker linker;
  private final DayRecords records;
  private final Map<String, DayIncidents> lost;

  /**
   * @param trust which publishers take precedence over others, and what a further source adds
   * @param lost what counts for records of incidents that cannot be read, by key
   * @param clock tells when people or rules changed something; reports tell it themselves
   */
  IncidentRejoin(
      Stores stores,
      ReferenceTables tables,
      Corrections corrections,
      TrustRules trust,
      Map<String, DayIncidents> lost,
      Clock clock) {
    this.stores = stores;
    this.linker = new IncidentLinker(tables, corrections, trust.known(), trust.corroboration());
    this.records = new DayRecords(linker, corrections, clock);
    this.lost = lost;
  }

  /**
   * Joins again what is linked to the events of some articles.
   *
   * @param days the days that hold a part of the articles, or held one before
   * @param articles ids of the articles
   * @param contributions the contributions of these articles
   * @return the days whose incidents are different now
   */
  SortedSet<LocalDate> around(
      SortedSet<LocalDate> days, Set<String> articles, List<ArticleContribution> contributions)
      throws IOException {
    SortedSet<LocalDate> changed = new TreeSet<>();
    for (int race = 0; race < MOST_RACES; race++) {
      Linked linked = linked(days, articles);
      DayRange view = linked.view();
      Map<LocalDate, DayIncidents> after =
          records.after(view, linked.events(), articles, contributions);
      SortedSet<LocalDate> different = different(view, after);
      if (different.isEmpty() || write(view, after, different, changed) && view.current(stores)) {
        return changed;
      }
      Stores.backOff(race);
    }
    throw new IOException("the incidents around " + days + " change all the time; try again");
  }

  /** Events that are linked, and the days around them as they were read. */
  private record Linked(DayRange view, List<ReportedEvent> events) {}

  /** Reads the days around, and those around them, as far as events are linked. */
  private Linked linked(SortedSet<LocalDate> days, Set<String> articles) throws IOException {
    DayRange view = DayRange.read(stores, widened(days), lost);
    while (true) {
      SortedSet<LocalDate> more = new TreeSet<>();
      List<ReportedEvent> events = linked(view, articles);
      events.forEach(reported -> more.addAll(widened(Set.of(reported.day()))));
      more.removeAll(view.events().keySet());
      if (more.isEmpty()) {
        return new Linked(view, events);
      }
      view = view.with(DayRange.read(stores, more, lost));
    }
  }

  private static SortedSet<LocalDate> widened(Collection<LocalDate> days) {
    SortedSet<LocalDate> wide = new TreeSet<>();
    for (LocalDate day : days) {
      for (int d = -REACH; d <= REACH; d++) {
        wide.add(day.plusDays(d));
      }
    }
    return wide;
  }

  /** The events that are linked to those of the articles, or were one incident with them. */
  private List<ReportedEvent> linked(DayRange view, Set<String> articles) {
    List<ReportedEvent> all = view.all();
    Set<String> seeds = new HashSet<>();
    all.stream()
        .filter(reported -> articles.contains(reported.articleId()))
        .forEach(reported -> seeds.add(reported.event().id()));
    view.incidents().values().stream()
        .flatMap(day -> day.incidents().stream())
        .filter(incident -> DayRecords.tells(incident, articles))
        .forEach(incident -> seeds.addAll(DayRecords.members(incident)));
    return linker.linked(seeds, all);
  }

  /** The days whose record is another now, or damaged. */
  private SortedSet<LocalDate> different(DayRange view, Map<LocalDate, DayIncidents> after) {
    SortedSet<LocalDate> different = new TreeSet<>();
    after.forEach(
        (day, record) -> {
          DayIncidents before = view.record(day);
          boolean damaged = lost.containsKey(ObjectKeys.incidents(day));
          if (damaged || !Json.line(record).equals(Json.line(before))) {
            different.add(day);
          }
        });
    return different;
  }

  /**
   * Writes what is different: first what comes in, then what goes out, so that a crash in between
   * leaves an incident twice, which the next run mends, and never loses one.
   */
  private boolean write(
      DayRange view,
      Map<LocalDate, DayIncidents> after,
      SortedSet<LocalDate> different,
      SortedSet<LocalDate> changed)
      throws IOException {
    if (different.size() > 1) {
      for (LocalDate day : different) {
        DayIncidents both = both(view.record(day), after.get(day));
        if (!both.equals(after.get(day))) {
          if (!put(view, day, both, changed)) {
            return false;
          }
          view.stored().put(day, stores.inner().find(ObjectKeys.incidents(day)));
        }
      }
    }
    for (LocalDate day : different) {
      if (!put(view, day, after.get(day), changed)) {
        return false;
      }
    }
    return true;
  }

  /** The new incidents, and those of the old that are not among them. */
  private static DayIncidents both(DayIncidents old, DayIncidents now) {
    Map<String, Incident> byId = new TreeMap<>();
    old.incidents().forEach(incident -> byId.put(incident.id(), incident));
    now.incidents().forEach(incident -> byId.put(incident.id(), incident));
    return new DayIncidents(now.day(), List.copyOf(byId.values()), now.gone());
  }

  private boolean put(
      DayRange view, LocalDate day, DayIncidents record, SortedSet<LocalDate> changed)
      throws IOException {
    Optional<Stored> before = view.stored().getOrDefault(day, Optional.empty());
    StaleMonths.mark(stores, YearMonth.from(day));
    if (!stores.replace(ObjectKeys.incidents(day), before, record)) {
      return false;
    }
    changed.add(day);
    return true;
  }
}
