package marsad.article;

import java.util.Map;

/** Names of time zones in written times. */
final class ZoneNames {
  /**
   * Offset from UTC in hours, of the zone names of RFC 822, and of those that feeds of the region
   * use.
   */
  static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("bst", 1),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("msk", 3),
          Map.entry("trt", 3));

  private ZoneNames() {}
}
