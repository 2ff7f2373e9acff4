package marsad.steps.publish;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import marsad.aggregate.region.RegionAggregate;
import marsad.export.model.AliasTarget;

/**
 * What publishing needs of a month that has not changed.
 *
 * @param regions its sums by region and period
 * @param aliases ids that lead to its incidents
 */
public record Sums(List<RegionAggregate> regions, SortedMap<String, AliasTarget> aliases) {
  /** Those of a month that holds nothing. */
  static final Sums NONE = new Sums(List.of(), new TreeMap<>());

  public Sums {
    regions = regions == null ? List.of() : List.copyOf(regions);
    aliases = new TreeMap<>(aliases == null ? Map.of() : aliases);
  }

  /**
   * How much a month holds.
   *
   * @param incidents number of incidents
   * @param articles number of articles
   * @param rejected passages that became no event, by reason
   * @param sources reports that its incidents cite, by source
   * @param unconfirmed number of its incidents that are not confirmed
   * @param flagged those by the code of each flag
   * @param heldBack incidents that are not published, by the code of the reason
   * @param firstRecorded when the first event of each publisher was recorded, by its key, ISO 8601
   * @param updated when one of its incidents was last updated, ISO 8601; null where there is none
   */
  public record Counts(
      int incidents,
      int articles,
      Map<String, Integer> rejected,
      Map<String, Integer> sources,
      int unconfirmed,
      Map<String, Integer> flagged,
      Map<String, Integer> heldBack,
      Map<String, String> firstRecorded,
      String updated) {
    public Counts {
      rejected = rejected == null ? Map.of() : Map.copyOf(rejected);
      sources = sources == null ? Map.of() : Map.copyOf(sources);
      flagged = flagged == null ? Map.of() : Map.copyOf(flagged);
      heldBack = heldBack == null ? Map.of() : Map.copyOf(heldBack);
      firstRecorded = firstRecorded == null ? Map.of() : Map.copyOf(firstRecorded);
    }
  }

  /**
   * The counts of a year.
   *
   * @param months by month, {@code 2022-07}
   */
  public record Year(Map<String, Counts> months) {
    public Year {
      months = months == null ? Map.of() : Map.copyOf(months);
    }

    /** The same with a month's counts. */
    Year with(String month, Counts counts) {
      SortedMap<String, Counts> all = new TreeMap<>(months);
      all.put(month, counts);
      return new Year(all);
    }
  }
}
