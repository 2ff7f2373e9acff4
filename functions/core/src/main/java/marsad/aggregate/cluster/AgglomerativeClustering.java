package marsad.aggregate.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.aggregate.incident.KnownPublishers;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.match.CandidateIndex;
import marsad.aggregate.match.Comparison;
import marsad.aggregate.match.Corrections;
import marsad.aggregate.match.Similarity;

/**
 * Puts events that tell one incident together: the most alike first, and two groups only where no
 * event of one contradicts one of the other and all of them are alike on average. The result
 * depends on the set of events alone, not on their order.
 *
 * <p>What known publishers tell is put together first and by itself; the events of others are added
 * to it. So nobody can part or join incidents that known publishers tell.
 */
final class AgglomerativeClustering {
  /** The least mean likeness of two groups that are joined. */
  private static final double LEAST_MEAN = 0.45;

  /**
   * Two events that are alike enough, by their number in the sorted list.
   *
   * @param a the earlier one
   * @param trusted whether known publishers tell both, or a person joined them
   */
  private record Edge(int a, int b, Similarity likeness, boolean trusted) {}

  private final Comparison comparison;
  private final Corrections corrections;
  private final List<ReportedEvent> events;
  private final Map<Long, Similarity> known = new HashMap<>();
  private final List<List<Integer>> groups = new ArrayList<>();
  private final int[] groupOf;

  /** Which events a known publisher tells. */
  private final boolean[] vouched;

  private final Map<Integer, Edge> joinedBy = new HashMap<>();

  /**
   * @param events sorted by {@link ReportedEvent#ORDER}
   * @param known publishers whose events are put together first
   */
  AgglomerativeClustering(
      List<ReportedEvent> events,
      Comparison comparison,
      Corrections corrections,
      KnownPublishers known) {
    this.events = events;
    this.corrections = corrections;
    this.comparison = comparison;
    this.groupOf = new int[events.size()];
    this.vouched = new boolean[events.size()];
    for (int i = 0; i < events.size(); i++) {
      groupOf[i] = i;
      vouched[i] = known.isKnown(events.get(i).report());
      groups.add(new ArrayList<>(List.of(i)));
    }
    edges().forEach(this::join);
  }

  /** The groups, each with its events by number, in the order of their first events. */
  List<List<Integer>> groups() {
    return groups.stream().filter(group -> !group.isEmpty()).toList();
  }

  /** Why an event was joined to an earlier one; empty for the first of a group. */
  Optional<Similarity> why(int event) {
    return Optional.ofNullable(joinedBy.get(event)).map(Edge::likeness);
  }

  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    CandidateIndex neighbourhood = new CandidateIndex(events.size());
    for (int i = 0; i < events.size(); i++) {
      for (int j : neighbourhood.around(events.get(i))) {
        edge(j, i).ifPresent(edges::add);
      }
      for (int j : byHand(i)) {
        edge(j, i).ifPresent(edges::add);
      }
      neighbourhood.add(i, events.get(i));
    }
    edges.sort(
        Comparator.comparing((Edge e) -> !e.trusted())
            .thenComparingDouble(e -> -e.likeness().score())
            .thenComparingInt(Edge::a)
            .thenComparingInt(Edge::b));
    return edges;
  }

  private Optional<Edge> edge(int a, int b) {
    return likeness(a, b)
        .filter(Similarity::enough)
        .map(found -> new Edge(a, b, found, vouched[a] && vouched[b] || byHand(a, b)));
  }

  private Optional<Similarity> likeness(int a, int b) {
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    long pair = (long) low << 32 | high;
    Similarity before = known.get(pair);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Similarity> likeness = comparison.of(events.get(low), events.get(high));
    likeness.ifPresent(found -> known.put(pair, found)); // most pairs have none
    return likeness;
  }

  private void join(Edge edge) {
    List<Integer> one = groups.get(Math.min(groupOf[edge.a()], groupOf[edge.b()]));
    List<Integer> two = groups.get(Math.max(groupOf[edge.a()], groupOf[edge.b()]));
    boolean allowed = edge.trusted() || !isVouched(one) || !isVouched(two);
    if (one == two || !byHand(edge.a(), edge.b()) && !(allowed && alike(one, two))) {
      return;
    }
    // the later group's first event is the one that is told why
    joinedBy.put(two.get(0), edge);
    two.forEach(i -> groupOf[i] = groupOf[one.get(0)]);
    one.addAll(two);
    one.sort(Comparator.naturalOrder());
    two.clear();
  }

  /** The earlier events that people have said are one with this. */
  private List<Integer> byHand(int event) {
    Set<String> partners = corrections.partners(events.get(event));
    return partners.isEmpty()
        ? List.of()
        : IntStream.range(0, event)
            .filter(j -> Corrections.names(events.get(j)).stream().anyMatch(partners::contains))
            .boxed()
            .toList();
  }

  private boolean byHand(int a, int b) {
    return corrections.merges(events.get(a), events.get(b));
  }

  private boolean isVouched(List<Integer> group) {
    return group.stream().anyMatch(i -> vouched[i]);
  }

  private boolean alike(List<Integer> one, List<Integer> two) {
    double sum = 0;
    for (int a : one) {
      for (int b : two) {
        Optional<Similarity> likeness = likeness(a, b);
        if (likeness.isEmpty()) {
          return false;
        }
        sum += likeness.get().score();
      }
    }
    return sum / (one.size() * two.size()) >= LEAST_MEAN;
  }
}
