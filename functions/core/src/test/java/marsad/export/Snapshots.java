package marsad.export;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.aggregate.Incident;
import marsad.aggregate.Regions;

/** Snapshots for tests: the incidents of one month, which is all there is. */
final class Snapshots {
  private Snapshots() {}

  static Snapshot of(
      YearMonth month,
      List<Incident> incidents,
      Map<String, Integer> rejected,
      Map<String, Integer> rejectedInputs) {
    return new Snapshot(
        new TreeMap<>(Map.of(month, incidents)),
        new TreeSet<>(List.of(month)),
        incidents,
        new TreeMap<>(Map.of(month, Regions.sum(incidents))),
        Regions.sum(incidents),
        rejected,
        rejectedInputs,
        Snapshot.sources(incidents),
        3,
        incidents.size(),
        new TreeMap<>(),
        AliasTarget.of(month, incidents),
        new TreeMap<>(Map.of(month.toString(), "2022-07-19T12:00:00Z")));
  }
}
