package marsad.steps.publish;

import java.util.List;
import java.util.Map;
import marsad.aggregate.RegionAggregate;

/**
 * What publishing needs of a month that has not changed.
 *
 * @param regions its sums by region and period
 */
public record Sums(List<RegionAggregate> regions) {
  public Sums {
    regions = regions == null ? List.of() : List.copyOf(regions);
  }

  /**
   * How much a month holds.
   *
   * @param incidents number of incidents
   * @param articles number of articles
   * @param rejected passages set aside, by reason
   * @param sources reports that its incidents cite, by source
   */
  public record Counts(
      int incidents, int articles, Map<String, Integer> rejected, Map<String, Integer> sources) {
    public Counts {
      rejected = rejected == null ? Map.of() : Map.copyOf(rejected);
      sources = sources == null ? Map.of() : Map.copyOf(sources);
    }
  }

  /**
   * The counts of a year, so that totals need few objects however long the history is.
   *
   * @param months by month, {@code 2022-07}
   */
  public record Year(Map<String, Counts> months) {
    public Year {
      months = months == null ? Map.of() : Map.copyOf(months);
    }
  }
}
