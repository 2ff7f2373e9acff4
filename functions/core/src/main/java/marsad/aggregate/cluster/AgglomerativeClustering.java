package marsad.aggregate.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.aggregate.incident.KnownPublishers;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.match.CandidateIndex;
import marsad.aggregate.match.Comparison;
import marsad.aggregate.match.Corrections;
import marsad.aggregate.match.Similarity;

/**
 * Groups the events that report one incident by agglomerative clustering with average linkage. The
 * most similar events are grouped first. Two groups are merged only if no event of one contradicts
 * an event of the other and their mean similarity is high enough. Two phases that one article
 * reports do not count in the mean. The result depends on the set of events, not on their order.
 *
 * <p>The events of known publishers are grouped first and among themselves, then the events of
 * others are added. An unknown publisher therefore cannot split or merge incidents that known
 * publishers report. What reports only speak of again is added last, each to one incident, and
 * makes none.
 */
final class AgglomerativeClustering {
  /** Minimum mean similarity of two groups that are merged, 0..1. */
  private static final double LEAST_MEAN = 0.45;

  /** Maximum number of pairs that differ in their place, as a share of those that do not. */
  private static final double MOST_ELSEWHERE = 0.5;

  /**
   * Two similar events, by their index in the sorted list.
   *
   * @param a index of the earlier event
   * @param b index of the later event
   * @param trusted whether known publishers report both, or a person merged them
   */
  private record Edge(int a, int b, Similarity similarity, boolean trusted) {}

  private final EventPairs pairs;
  private final List<List<Integer>> groups = new ArrayList<>();
  private final int[] groupOf;

  /** Whether a known publisher reports an event, by index. */
  private final boolean[] vouched;

  private final Map<Integer, Edge> joinedBy = new HashMap<>();

  /**
   * @param events sorted by {@link ReportedEvent#ORDER}
   * @param known publishers whose events are grouped first
   */
  AgglomerativeClustering(
      List<ReportedEvent> events,
      Comparison comparison,
      Corrections corrections,
      KnownPublishers known) {
    this.pairs = new EventPairs(events, comparison, corrections);
    this.groupOf = new int[events.size()];
    this.vouched = new boolean[events.size()];
    for (int i = 0; i < events.size(); i++) {
      groupOf[i] = i;
      vouched[i] = known.isKnown(events.get(i).report());
      groups.add(new ArrayList<>(List.of(i)));
    }
    edges(events, comparison).forEach(this::join);
  }

  /**
   * Returns the groups that somebody reports, each with the indices of its events, in the order of
   * their first events.
   */
  List<List<Integer>> groups() {
    return groups.stream().filter(group -> !group.stream().allMatch(pairs::isRecalled)).toList();
  }

  /** Returns why an event was joined to an earlier one; empty for the first event of a group. */
  Optional<Similarity> why(int event) {
    return Optional.ofNullable(joinedBy.get(event)).map(Edge::similarity);
  }

  private List<Edge> edges(List<ReportedEvent> events, Comparison comparison) {
    List<Edge> edges = new ArrayList<>();
    CandidateIndex candidates = comparison.index(events.size());
    for (int i = 0; i < events.size(); i++) {
      for (int j : candidates.around(events.get(i))) {
        edge(j, i).ifPresent(edges::add);
      }
      for (int j : pairs.mergedBefore(i)) {
        edge(j, i).ifPresent(edges::add);
      }
      candidates.add(i, events.get(i));
    }
    edges.sort(
        Comparator.comparing((Edge e) -> isRecalled(e))
            .thenComparing(e -> !e.trusted())
            .thenComparingDouble(e -> -e.similarity().score())
            .thenComparingInt(Edge::a)
            .thenComparingInt(Edge::b));
    return edges;
  }

  private Optional<Edge> edge(int a, int b) {
    if (pairs.isRecalled(a) && pairs.isRecalled(b)) {
      return Optional.empty();
    }
    return pairs
        .similarity(a, b)
        .filter(Similarity::aboveThreshold)
        .map(found -> new Edge(a, b, found, vouched[a] && vouched[b] || pairs.areMerged(a, b)));
  }

  private void join(Edge edge) {
    List<Integer> one = groups.get(Math.min(groupOf[edge.a()], groupOf[edge.b()]));
    List<Integer> two = groups.get(Math.max(groupOf[edge.a()], groupOf[edge.b()]));
    if (isRecalled(edge) && (isAttached(edge.a()) || isAttached(edge.b()))) {
      return;
    }
    boolean allowed = edge.trusted() || !isVouched(one) || !isVouched(two);
    if (one == two || !pairs.areMerged(edge.a(), edge.b()) && !(allowed && similar(one, two))) {
      return;
    }
    // the later group's first event is the one that is told why
    joinedBy.put(two.get(0), edge);
    two.forEach(i -> groupOf[i] = groupOf[one.get(0)]);
    one.addAll(two);
    one.sort(Comparator.naturalOrder());
    two.clear();
  }

  private boolean isRecalled(Edge edge) {
    return pairs.isRecalled(edge.a()) || pairs.isRecalled(edge.b());
  }

  /** Returns whether an event that is only spoken of again has its incident already. */
  private boolean isAttached(int event) {
    return pairs.isRecalled(event) && groups.get(groupOf[event]).size() > 1;
  }

  private boolean isVouched(List<Integer> group) {
    return group.stream().anyMatch(i -> vouched[i]);
  }

  private boolean similar(List<Integer> one, List<Integer> two) {
    double sum = 0;
    int compared = 0;
    int elsewhere = 0;
    for (int a : one) {
      for (int b : two) {
        if (pairs.isRecalled(a) && pairs.isRecalled(b)) {
          continue; // neither says anything of the incident
        }
        Optional<Similarity> similarity = pairs.similarity(a, b);
        if (similarity.isPresent()) {
          sum += similarity.get().score();
          compared++;
        } else if (pairs.differInPlace(a, b)) {
          elsewhere++;
        } else if (!pairs.arePhases(a, b)) {
          return false;
        }
      }
    }
    return compared > 0
        && elsewhere <= MOST_ELSEWHERE * compared
        && sum / (compared + elsewhere) >= LEAST_MEAN;
  }
}
