package marsad.aggregate.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;

/** What several reports say of the people of one incident; conflict is kept, not hidden. */
public final class CasualtyRange {
  private CasualtyRange() {}

  /**
   * Lowest and highest number over the reports, and as the best what most say, of equals the
   * latest.
   *
   * @param told of each report in their order; null where one names nobody
   * @return null where none names anybody
   */
  public static Casualties of(Collection<Casualties> told) {
    List<Casualties> named = told.stream().filter(Objects::nonNull).toList();
    Casualties range =
        new Casualties(
            count(named, Casualties::killed),
            count(named, Casualties::wounded),
            count(named, Casualties::captured),
            count(named, Casualties::missing));
    return range.empty() ? null : range;
  }

  private static Count count(List<Casualties> told, Function<Casualties, Count> which) {
    List<Count> counts = new ArrayList<>();
    told.stream().map(which).filter(Objects::nonNull).forEach(counts::add);
    if (counts.isEmpty()) {
      return null;
    }
    Integer best = best(counts);
    boolean open = counts.stream().anyMatch(c -> c.high() == null);
    return new Count(
        counts.stream()
            .map(Count::low)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        best,
        open ? null : counts.stream().map(Count::high).max(Comparator.naturalOrder()).orElse(null),
        counts.stream()
            .filter(c -> Objects.equals(c.best(), best))
            .map(Count::of)
            .findFirst()
            .orElse(List.of()));
  }

  private static Integer best(List<Count> counts) {
    Map<Integer, Integer> votes = new LinkedHashMap<>();
    counts.stream()
        .map(Count::best)
        .filter(Objects::nonNull)
        .forEach(best -> votes.merge(best, 1, Integer::sum));
    Integer best = null;
    for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
      if (best == null || vote.getValue() >= votes.get(best)) {
        best = vote.getKey();
      }
    }
    return best;
  }
}
