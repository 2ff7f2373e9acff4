package marsad.extract.entity.place;

import marsad.event.EvidenceField;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.reference.place.Place;

/**
 * Words that say where something happened: a known place, a point relative to one, or an unknown
 * village inside one.
 *
 * @param in the passage that it stands in
 * @param first index of the first token
 * @param last index of the last token
 * @param place the known place that it is, or that the point is relative to
 * @param end the second of two places between which the point lies, else null
 * @param lat decimal degrees, NaN for a country
 * @param lon decimal degrees, NaN for a country
 * @param radiusKm radius of the circle that holds the truth, kilometres; NaN for a country
 * @param precision as in {@link Location}
 * @param rank how exactly it says where
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
  /** Rule of a place that no table knows. */
  static final String UNKNOWN = "unknown-village";

  /** Makes a mention of one place. */
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

  /** Returns its words as proof of where something happened. */
  public EvidenceSpan proof() {
    return EvidenceSpan.of(in, EvidenceField.PLACE, rule, first, last);
  }

  /** Returns whether no table knows the place, and only an area is given that holds it. */
  public boolean isUnknown() {
    return rule.equals(UNKNOWN);
  }

  /** Returns the same words with the point of another mention that says where they lie. */
  PlaceMention at(PlaceMention point) {
    return new PlaceMention(
        in,
        first,
        last,
        place,
        end,
        point.lat,
        point.lon,
        point.radiusKm,
        Precision.NEAR,
        rank,
        rule);
  }

  PlaceMention stretched(int newFirst, int newLast, Precision newPrecision, PlaceRank newRank) {
    return new PlaceMention(
        in, newFirst, newLast, place, end, lat, lon, radiusKm, newPrecision, newRank, UNKNOWN);
  }
}
