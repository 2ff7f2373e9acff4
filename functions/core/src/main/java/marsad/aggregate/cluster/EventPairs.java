package marsad.aggregate.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.match.Comparison;
import marsad.aggregate.match.Corrections;
import marsad.aggregate.match.Similarity;

/** Compares the events of a list, which it names by their index, and each two of them only once. */
final class EventPairs {
  private final List<ReportedEvent> events;
  private final Comparison comparison;
  private final Corrections corrections;
  private final Map<Long, Similarity> known = new HashMap<>();

  EventPairs(List<ReportedEvent> events, Comparison comparison, Corrections corrections) {
    this.events = events;
    this.comparison = comparison;
    this.corrections = corrections;
  }

  /** Returns the similarity of two events; empty where they cannot be one incident. */
  Optional<Similarity> similarity(int a, int b) {
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

  /** Returns whether nothing but their places keeps two events from being one incident. */
  boolean differInPlace(int a, int b) {
    return comparison.differInPlace(events.get(a), events.get(b));
  }

  /** Returns whether two events of one article can be phases of one incident. */
  boolean arePhases(int a, int b) {
    return comparison.arePhases(events.get(a), events.get(b));
  }

  /** Returns whether a person merged two events. */
  boolean areMerged(int a, int b) {
    return corrections.merges(events.get(a), events.get(b));
  }

  /** Returns the earlier events that a person merged with this one. */
  List<Integer> mergedBefore(int event) {
    Set<String> partners = corrections.partners(events.get(event));
    return partners.isEmpty()
        ? List.of()
        : IntStream.range(0, event)
            .filter(j -> Corrections.names(events.get(j)).stream().anyMatch(partners::contains))
            .boxed()
            .toList();
  }

  /** Returns whether reports only speak of an event again. */
  boolean isRecalled(int event) {
    return events.get(event).isRecalled();
  }
}
