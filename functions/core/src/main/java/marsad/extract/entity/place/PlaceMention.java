package marsad.extract.entity.place;

import marsad.event.Location;
import marsad.event.Precision;
import marsad.extract.text.AnnotatedPassage;
import marsad.reference.Place;

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
 * @param rank how well it tells where
 * @param rule the table row or rule
 */
public record PlaceMention(
    AnnotatedPassage in,
    int first,
    int last,
    Place place,
    Place end,
    double lat,
    double lon,
    double radiusKm,
    Precision precision,
    PlaceRank rank,
    String rule) {
  /** A place that is not reckoned as between two. */
  PlaceMention(
      AnnotatedPassage in,
      int first,
      int last,
      Place place,
      double lat,
      double lon,
      double radiusKm,
      Precision precision,
      PlaceRank rank,
      String rule) {
    this(in, first, last, place, null, lat, lon, radiusKm, precision, rank, rule);
  }

  PlaceMention stretched(int newFirst, int newLast, Precision newPrecision, PlaceRank newRank) {
    return new PlaceMention(
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
