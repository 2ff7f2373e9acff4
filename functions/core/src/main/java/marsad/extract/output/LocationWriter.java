package marsad.extract.output;

import java.util.List;
import java.util.function.Function;
import marsad.event.Area;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.extract.entity.place.PlaceMention;
import marsad.reference.place.AdministrativeAreas;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;

/** Turns the place of an event into the record that is stored, with its administrative areas. */
final class LocationWriter {
  private final Gazetteer gazetteer;
  private final AdministrativeAreas areas;

  LocationWriter(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.areas = new AdministrativeAreas(gazetteer);
  }

  /** Returns the record of a place. */
  Location write(PlaceMention mention) {
    Place place = mention.place();
    Place named =
        mention.isUnknown() && mention.precision() == Precision.DISTRICT
            ? gazetteer.findDistrict(place).orElse(place)
            : place;
    return new Location(
        place.id(),
        named.names(),
        known(mention.lat()),
        known(mention.lon()),
        mention.precision(),
        known(mention.radiusKm()),
        Area.of(list(mention, areas::districts)),
        Area.of(list(mention, areas::governorates)),
        place.administration(),
        mention.in().words(mention.first(), mention.last()));
  }

  /** Returns the areas of a place, of the road between two places, or of both its ends. */
  private List<Place> list(PlaceMention mention, Function<Place, List<Place>> of) {
    return areas.between(mention.place(), mention.end()).stream()
        .flatMap(place -> of.apply(place).stream())
        .distinct()
        .toList();
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
