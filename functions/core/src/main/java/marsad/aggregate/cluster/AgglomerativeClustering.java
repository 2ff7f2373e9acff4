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

  private final Comparison comparison;
  private final Corrections corrections;
  private final List<ReportedEvent> events;
  private final Map<Long, Similarity> known = new HashMap<>();
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

  /**
   * Returns the groups that somebody reports, each with the indices of its events, in the order of
   * their first events.
   */
  List<List<Integer>> groups() {
    return groups.stream().filter(group -> !group.stream().allMatch(this::isRecalled)).toList();
  }

  /** Returns why an event was joined to an earlier one; empty for the first event of a group. */
  Optional<Similarity> why(int event) {
    return Optional.ofNullable(joinedBy.get(event)).map(Edge::similarity);
  }

  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    CandidateIndex candidates = comparison.index(events.size());
    for (int i = 0; i < events.size(); i++) {
      for (int j : candidates.around(events.get(i))) {
        edge(j, i).ifPresent(edges::add);
      }
      for (int j : byHand(i)) {
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
    if (isRecalled(a) && isRecalled(b)) {
      return Optional.empty();
    }
    return similarity(a, b)
        .filter(Similarity::aboveThreshold)
        .map(found -> new Edge(a, b, found, vouched[a] && vouched[b] || byHand(a, b)));
  }

  private Optional<Similarity> similarity(int a, int b) {
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    long pair = (long) low << 32 | high;
    Similarity before = known.get(pair);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Similarity> similarity = comparison.of(events.get(low), events.get(high));
    similarity.ifPresent(found -> known.put(pair, found)); // most pairs have none
    return similarity;
  }

  private void join(Edge edge) {
    List<Integer> one = groups.get(Math.min(groupOf[edge.a()], groupOf[edge.b()]));
    List<Integer> two = groups.get(Math.max(groupOf[edge.a()], groupOf[edge.b()]));
    if (isRecalled(edge) && (isAttached(edge.a()) || isAttached(edge.b()))) {
      return;
    }
    boolean allowed = edge.trusted() || !isVouched(one) || !isVouched(two);
    if (one == two || !byHand(edge.a(), edge.b()) && !(allowed && similar(one, two))) {
      return;
    }
    // the later group's first event is the one that is told why
    joinedBy.put(two.get(0), edge);
    two.forEach(i -> groupOf[i] = groupOf[one.get(0)]);
    one.addAll(two);
    one.sort(Comparator.naturalOrder());
    two.clear();
  }

  private boolean isRecalled(int event) {
    return events.get(event).isRecalled();
  }

  private boolean isRecalled(Edge edge) {
    return isRecalled(edge.a()) || isRecalled(edge.b());
  }

  /** Returns whether an event that is only spoken of again has its incident already. */
  private boolean isAttached(int event) {
    return isRecalled(event) && groups.get(groupOf[event]).size() > 1;
  }

  /** Returns the earlier events that a person merged with this one. */
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

  private boolean similar(List<Integer> one, List<Integer> two) {
    double sum = 0;
    int compared = 0;
    int elsewhere = 0;
    for (int a : one) {
      for (int b : two) {
        if (isRecalled(a) && isRecalled(b)) {
          continue; // neither says anything of the incident
        }
        Optional<Similarity> similarity = similarity(a, b);
        if (similarity.isPresent()) {
          sum += similarity.get().score();
          compared++;
        } else if (comparison.differInPlace(events.get(a), events.get(b))) {
          elsewhere++;
        } else if (!comparison.arePhases(events.get(a), events.get(b))) {
          return false;
        }
      }
    }
    return compared > 0
        && elsewhere <= MOST_ELSEWHERE * compared
        && sum / (compared + elsewhere) >= LEAST_MEAN;
  }
}
