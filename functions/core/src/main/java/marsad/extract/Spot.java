package marsad.extract;

import marsad.table.Place;

/**
 * A stretch of text that says where: a known place, a point reckoned from one, or an unknown
 * village inside one.
 *
 * @param in the text that it stands in
 * @param first index of the first token
 * @param last index of the last token
 * @param place the known place it is or is reckoned from
 * @param end the second of two places between which it is reckoned, else null
 * @param lat decimal degrees, NaN for a country
 * @param lon decimal degrees, NaN for a country
 * @param radiusKm circle that holds the truth
 * @param precision as in {@link Location}
 * @param rank how well it tells where, 1 best
 * @param rule the table row or rule
 */
record Spot(
    Reading in,
    int first,
    int last,
    Place place,
    Place end,
    double lat,
    double lon,
    double radiusKm,
    String precision,
    int rank,
    String rule) {
  /** A named village, town, mountain, valley, base, … */
  static final int SITE = 1;

  static final int RECKONED = 2;
  static final int DIRECTION = 3;
  static final int DISTRICT = 4;
  static final int GOVERNORATE = 5;

  /** Part of the name of a force or an office. */
  static final int OFFICE = 6;

  static final int COUNTRY = 7;

  /** A place that is not reckoned as between two. */
  Spot(
      Reading in,
      int first,
      int last,
      Place place,
      double lat,
      double lon,
      double radiusKm,
      String precision,
      int rank,
      String rule) {
    this(in, first, last, place, null, lat, lon, radiusKm, precision, rank, rule);
  }

  Spot stretched(int newFirst, int newLast, String newPrecision, int newRank) {
    return new Spot(
        in,
        newFirst,
        newLast,
        place,
        end,
        lat,
        lon,
        radiusKm,
        newPrecision,
        newRank,
        "unknown-village");
  }
}
