package marsad.export.discretion;

import java.util.Optional;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Geo;
import marsad.reference.place.Place;

/** Replaces places by less precise ones, whose names do not reveal the original. */
final class CoarsePlace {
  private final Gazetteer gazetteer;

  CoarsePlace(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Returns the district of a place; the place itself where it is wider. */
  Location district(Location place) {
    boolean wider = place.lat() == null || place.precision() == Precision.GOVERNORATE;
    Optional<Place> district = wider ? Optional.empty() : districtOf(place);
    return district
        .map(d -> at(place, d, d.lat(), d.lon(), Precision.DISTRICT, d.radiusKm()))
        .orElse(place);
  }

  /**
   * Returns the cell of a grid, under the name of its district.
   *
   * @param degrees side of the cell
   */
  Location grid(Location place, double degrees) {
    Optional<Place> district = place.lat() == null ? Optional.empty() : districtOf(place);
    if (district.isEmpty()) {
      return place;
    }
    double half = degrees * Geo.KM_PER_DEGREE * Math.sqrt(2) / 2;
    return at(
        place,
        district.get(),
        middle(place.lat(), degrees),
        middle(place.lon(), degrees),
        place.precision() == Precision.EXACT ? Precision.NEAR : place.precision(),
        Math.ceil(half + place.radiusKm()));
  }

  private Optional<Place> districtOf(Location place) {
    return gazetteer.find(place.id()).flatMap(gazetteer::findDistrict);
  }

  private static Location at(
      Location place, Place named, double lat, double lon, Precision precision, double radiusKm) {
    return new Location(
        named.id(),
        named.names(),
        lat,
        lon,
        precision,
        radiusKm,
        place.districts(),
        place.governorates(),
        place.administration(),
        null);
  }

  private static double middle(double coordinate, double degrees) {
    double middle = (Math.floor(coordinate / degrees) + 0.5) * degrees;
    return Math.round(middle * 1e4) / 1e4;
  }
}
