package marsad.steps.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.aggregate.incident.ReportedEvent;

/**
 * Knows the events of a revised article again, so that each keeps its founding id whatever ordinal
 * it has in the new text.
 */
final class KnownEvents {
  /** Two of kind, place and day must be the same, or one of them and the ordinal. */
  private static final int LEAST = 3;

  private record Pair(int before, int now, int score) {}

  private final List<Placed.Event> before;
  private final List<ReportedEvent> now;
  private final Map<Integer, String> idOf = new HashMap<>();
  private final Set<Integer> matched = new HashSet<>();

  KnownEvents(List<Placed.Event> before, List<ReportedEvent> now) {
    this.before = before;
    this.now = now;
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < now.size(); j++) {
        pairs.add(new Pair(i, j, score(before.get(i), now.get(j))));
      }
    }
    pairs.sort(
        Comparator.comparingInt((Pair p) -> -p.score())
            .thenComparingInt(p -> -p.before()) // the latest report
            .thenComparingInt(Pair::now));
    boolean only = before.size() == 1 && now.size() == 1;
    for (Pair pair : pairs) {
      boolean free = !matched.contains(pair.before()) && !idOf.containsKey(pair.now());
      if (free && (only || pair.score() >= LEAST)) {
        matched.add(pair.before());
        idOf.put(pair.now(), before.get(pair.before()).foundingId());
      }
    }
  }

  private static int score(Placed.Event before, ReportedEvent now) {
    return (before.kind().equals(now.event().kind()) ? 2 : 0)
        + (before.place().equals(now.event().place().id()) ? 2 : 0)
        + (before.day().equals(now.day().toString()) ? 2 : 0)
        + (before.id().equals(now.event().id()) ? 1 : 0);
  }

  /** The events of the new text, under the ids that they had. */
  List<ReportedEvent> named() {
    Set<String> taken = new HashSet<>();
    before.forEach(event -> taken.add(event.foundingId()));
    List<ReportedEvent> named = new ArrayList<>();
    for (int j = 0; j < now.size(); j++) {
      ReportedEvent reported = now.get(j);
      String id = idOf.get(j);
      for (int n = 1; id == null; n++) {
        String own = reported.ownFoundingId(n);
        id = taken.add(own) ? own : null;
      }
      named.add(reported.founding(id));
    }
    return named;
  }

  /** Events of earlier texts that the new text does not report, then those of the new text. */
  List<Placed.Event> remembered() {
    List<Placed.Event> all = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!matched.contains(i)) {
        all.add(before.get(i));
      }
    }
    named().forEach(reported -> all.add(Placed.Event.of(reported)));
    return all;
  }
}
