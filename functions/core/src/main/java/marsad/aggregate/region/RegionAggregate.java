package marsad.aggregate.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import marsad.event.Casualties.Count;

/**
 * Sums of one region and period.
 *
 * @param region id of the place, or of an area of interest
 * @param level {@code country}, {@code governorate}, {@code district}, {@code subdistrict} or
 *     {@code area}; a place that two governorates claim counts in both, and once in the country
 * @param period {@code 2022-07-19}, {@code 2022-W29} or {@code 2022-07}
 * @param counts incidents by kind
 * @param incidents number of security incidents, without meetings
 * @param unconfirmed security incidents that are not confirmed and in none of these sums; null
 *     where there is none
 * @param previous incidents of the period before, null where that is not known
 * @param yearAgo incidents of the same period a year ago, null where that is not known
 * @param updated when the newest of its reports was read, ISO 8601
 */
public record RegionAggregate(
    String region,
    String level,
    String period,
    @JsonInclude Map<String, Integer> counts,
    Count killed,
    Count wounded,
    int incidents,
    Integer unconfirmed,
    Integer previous,
    Integer yearAgo,
    String updated) {
  public RegionAggregate {
    counts = Map.copyOf(counts);
  }

  String key() {
    return region + " " + period;
  }

  /** Returns the sums of two parts of one region and period. */
  RegionAggregate plus(RegionAggregate other) {
    Map<String, Integer> both = new TreeMap<>(counts);
    other.counts.forEach((k, n) -> both.merge(k, n, Integer::sum));
    return new RegionAggregate(
        region,
        level,
        period,
        both,
        Regions.plus(killed, other.killed),
        Regions.plus(wounded, other.wounded),
        incidents + other.incidents,
        Regions.sum(unconfirmed, other.unconfirmed),
        null,
        null,
        Regions.later(updated, other.updated));
  }

  /** Returns the sums with the numbers of incidents of two other periods. */
  RegionAggregate comparedTo(Integer before, Integer lastYear) {
    return new RegionAggregate(
        region,
        level,
        period,
        counts,
        killed,
        wounded,
        incidents,
        unconfirmed,
        before,
        lastYear,
        updated);
  }
}
