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

/** Combines the casualties that several reports of one incident give; conflict is kept. */
public final class CasualtyRange {
  private CasualtyRange() {}

  /**
   * Returns the lowest and the highest number over the reports. The best is the number that most
   * reports give; of equals the latest.
   *
   * @param reports the casualties of each report, in their order; null where a report names none
   * @return null where no report names any
   */
  public static Casualties of(Collection<Casualties> reports) {
    List<Casualties> named = reports.stream().filter(Objects::nonNull).toList();
    Casualties range =
        new Casualties(
            count(named, Casualties::killed),
            count(named, Casualties::wounded),
            count(named, Casualties::captured),
            count(named, Casualties::missing));
    return range.empty() ? null : range;
  }

  private static Count count(List<Casualties> reports, Function<Casualties, Count> which) {
    List<Count> counts = new ArrayList<>();
    reports.stream().map(which).filter(Objects::nonNull).forEach(counts::add);
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
