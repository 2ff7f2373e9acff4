package marsad.export;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.aggregate.Incident;
import marsad.aggregate.RegionAggregate;

/**
 * What a run publishes.
 *
 * @param changed the incidents of the months that changed; an emptied month has an empty list
 * @param months every month that has incidents
 * @param latest the newest incidents, oldest first
 * @param regions the sums of the months that changed
 * @param recent the sums of the newest months together
 * @param rejected passages that became no event, by reason
 * @param rejectedInputs inputs that became no article, by reason
 * @param articles number of articles read
 * @param incidents number of incidents
 */
public record Snapshot(
    SortedMap<YearMonth, List<Incident>> changed,
    SortedSet<YearMonth> months,
    List<Incident> latest,
    SortedMap<YearMonth, List<RegionAggregate>> regions,
    List<RegionAggregate> recent,
    Map<String, Integer> rejected,
    Map<String, Integer> rejectedInputs,
    int articles,
    int incidents) {

  /** Nothing, published of these months. */
  static Snapshot empty(Collection<YearMonth> changed) {
    SortedMap<YearMonth, List<Incident>> incidents = new TreeMap<>();
    SortedMap<YearMonth, List<RegionAggregate>> regions = new TreeMap<>();
    for (YearMonth month : changed) {
      incidents.put(month, List.of());
      regions.put(month, List.of());
    }
    return new Snapshot(
        incidents, new TreeSet<>(), List.of(), regions, List.of(), Map.of(), Map.of(), 0, 0);
  }
}
