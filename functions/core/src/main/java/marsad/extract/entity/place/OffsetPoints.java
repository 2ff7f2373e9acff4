package marsad.extract.entity.place;

import marsad.event.Precision;
import marsad.extract.text.AnnotatedPassage;
import marsad.reference.place.Direction;
import marsad.reference.place.Geo;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/** Computes the point and circle of what lies at a distance or in a direction from a place. */
final class OffsetPoints {
  /** Assumed distance, in kilometres beyond half the radius of a place, of a direction alone. */
  private static final double DIRECTION_KM = 15;

  /** Smallest radius, in kilometres, of a computed point. */
  static final double LEAST_RADIUS_KM = 3;

  /** Radius of a computed point as a part of its distance. */
  private static final double RADIUS_PER_KM = 0.3;

  /** Kilometres added to the radius of a direction alone. */
  private static final double DIRECTION_MARGIN_KM = 5;

  /** Divisor of the radius of a governorate or country for a direction alone. */
  private static final double AREA_DIVISOR = 1.5;

  private final AnnotatedPassage passage;

  OffsetPoints(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** "35 km south-west of Kirkuk": returns the point of tokens first to last. */
  PlaceMention at(int first, int last, Place place, Direction towards, double km) {
    return mention(
        first,
        last,
        place,
        Geo.move(place.lat(), place.lon(), towards, km),
        Math.max(LEAST_RADIUS_KM, Math.round(km * RADIUS_PER_KM)),
        PlaceRank.RELATIVE,
        Offset.DISTANCE_AND_DIRECTION);
  }

  /** "50 km from Kirkuk": returns a circle around the place that holds all of them. */
  PlaceMention around(int first, int last, Place place, double km) {
    return mention(
        first,
        last,
        place,
        new double[] {place.lat(), place.lon()},
        km + place.radiusKm(),
        PlaceRank.DIRECTION,
        Offset.DISTANCE_ALONE);
  }

  /**
   * "North of Daquq", "the north of the city of Kirkuk", "the north of Diyala".
   *
   * @param part whether a part of the place is meant, and not what lies outside of it
   */
  PlaceMention towards(int first, int last, Place place, Direction towards, boolean part) {
    boolean area = place.kind() == PlaceKind.GOVERNORATE || place.kind() == PlaceKind.COUNTRY;
    double km =
        area ? place.radiusKm() / 2 : part ? place.radiusKm() : DIRECTION_KM + place.radiusKm() / 2;
    return mention(
        first,
        last,
        place,
        Geo.move(place.lat(), place.lon(), towards, km),
        area ? place.radiusKm() / AREA_DIVISOR : km + DIRECTION_MARGIN_KM,
        PlaceRank.DIRECTION,
        Offset.DIRECTION_ALONE);
  }

  private PlaceMention mention(
      int first,
      int last,
      Place place,
      double[] point,
      double radiusKm,
      PlaceRank rank,
      Offset offset) {
    return new PlaceMention(
        passage,
        first,
        last,
        place,
        point[0],
        point[1],
        radiusKm,
        Precision.NEAR,
        rank,
        offset.rule());
  }
}
