package marsad.steps.publish;

import java.util.List;
import java.util.Map;
import marsad.aggregate.RegionAggregate;

/**
 * What publishing needs of a month that has not changed.
 *
 * @param incidents number of incidents
 * @param articles number of articles
 * @param rejected passages set aside, by reason
 */
public record Sums(
    int incidents, int articles, Map<String, Integer> rejected, List<RegionAggregate> regions) {
  public Sums {
    rejected = rejected == null ? Map.of() : Map.copyOf(rejected);
    regions = regions == null ? List.of() : List.copyOf(regions);
  }
}
