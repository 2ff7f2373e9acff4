package marsad.aggregate.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.KnownPublishers;
import marsad.aggregate.incident.Merge;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.match.CandidateIndex;
import marsad.aggregate.match.Comparison;
import marsad.aggregate.match.Corrections;
import marsad.aggregate.match.Corroboration;
import marsad.aggregate.match.Similarity;
import marsad.aggregate.match.TimeSimilarity;
import marsad.reference.ReferenceTables;

/**
 * Decides which events of different articles report one incident, independent of the number,
 * language and order of the reports.
 */
public final class IncidentLinker {
  /** Maximum number of days between two events of one incident. */
  public static final int MOST_DAYS_APART = TimeSimilarity.MOST_DAYS_APART;

  private final IncidentBuilder builder;
  private final Comparison comparison;
  private final Corrections corrections;
  private final KnownPublishers known;

  /**
   * Creates a linker without corrections, to which only the agencies are known publishers, with the
   * bundled worth of further sources.
   */
  public IncidentLinker(ReferenceTables tables) {
    this(
        tables,
        Corrections.NONE,
        KnownPublishers.of(tables.agencies(), List.of()),
        Corroboration.bundled());
  }

  /**
   * @param corrections corrections of single events by people
   * @param known publishers whose facts take precedence over those of others
   * @param corroboration what a further independent source adds
   */
  public IncidentLinker(
      ReferenceTables tables,
      Corrections corrections,
      KnownPublishers known,
      Corroboration corroboration) {
    this.corrections = corrections;
    this.known = known;
    this.comparison = new Comparison(tables, corrections);
    this.builder = new IncidentBuilder(tables.kinds(), known, corroboration);
  }

  /**
   * Returns the events whose incidents may change when some events change: those that are linked to
   * them, directly or through others.
   *
   * @param seeds ids of the events that changed
   * @param events all events around them
   */
  public List<ReportedEvent> linked(Collection<String> seeds, List<ReportedEvent> events) {
    List<ReportedEvent> sorted = events.stream().sorted(ReportedEvent.ORDER).toList();
    Set<String> changed = new HashSet<>(seeds);
    Map<String, Integer> others = new HashMap<>();
    CandidateIndex candidates = comparison.index(sorted.size());
    SortedSet<Integer> reached = new TreeSet<>();
    for (int i = 0; i < sorted.size(); i++) {
      String id = sorted.get(i).event().id();
      if (changed.contains(id)) {
        reached.add(i);
      } else {
        candidates.add(i, sorted.get(i));
        for (String name : Corrections.names(sorted.get(i))) {
          others.put(name, i);
        }
      }
    }
    Deque<Integer> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      ReportedEvent reported = sorted.get(open.remove());
      Stream<Integer> alike =
          candidates.around(reported).stream()
              .filter(other -> !reached.contains(other))
              .filter(other -> comparison.links(reported, sorted.get(other)));
      Stream<Integer> byHand =
          corrections.partners(reported).stream().map(others::get).filter(Objects::nonNull);
      Stream.concat(alike, byHand).toList().stream().filter(reached::add).forEach(open::add);
    }
    return reached.stream().map(sorted::get).toList();
  }

  /** Returns the incidents of these events, oldest first. */
  public List<Incident> join(List<ReportedEvent> events) {
    List<ReportedEvent> sorted = events.stream().sorted(ReportedEvent.ORDER).toList();
    AgglomerativeClustering clusters =
        new AgglomerativeClustering(sorted, comparison, corrections, known);
    List<Incident> incidents = new ArrayList<>();
    for (List<Integer> group : clusters.groups()) {
      List<Merge> merges = new ArrayList<>();
      for (int i : group) {
        List<String> why = clusters.why(i).map(Similarity::reasons).orElse(List.of("first report"));
        merges.add(new Merge(sorted.get(i).event().id(), why));
      }
      incidents.add(builder.build(group.stream().map(sorted::get).toList(), merges));
    }
    incidents.sort(Comparator.comparing(Incident::day).thenComparing(Incident::id));
    return incidents;
  }
}
