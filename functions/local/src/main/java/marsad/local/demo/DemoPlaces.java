package marsad.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import marsad.event.Area;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.reference.place.AdministrativeAreas;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;

/** Places of the gazetteer, each as often as something happens there. */
final class DemoPlaces {
  /** Middle of the belt between Makhmur, Hawija and Daquq, degrees. */
  private static final double LAT = 35.35;

  private static final double LON = 43.95;

  private static final double KM_PER_LAT = 111;
  private static final double KM_PER_LON = 91;

  /** Added to the radius of a place near which something happens, kilometres. */
  private static final double NEAR_KM = 6;

  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final AdministrativeAreas AREAS = new AdministrativeAreas(GAZETTEER);

  private final List<Place> weighted = new ArrayList<>();

  DemoPlaces(Random random) {
    for (Place place : GAZETTEER.list()) {
      int n = (int) Math.round(weight(place, random));
      weighted.addAll(Collections.nCopies(GAZETTEER.inArea(place) ? n : 0, place));
    }
  }

  /** Draws a place, in a quarter of cases only somewhere near one. */
  Location draw(Random random) {
    Place place = weighted.get(random.nextInt(weighted.size()));
    Precision precision =
        switch (place.kind()) {
          case DISTRICT -> Precision.DISTRICT;
          case GOVERNORATE -> Precision.GOVERNORATE;
          case COUNTRY -> Precision.COUNTRY;
          case MOUNTAIN, VALLEY, PLAIN, ROAD, SUBDISTRICT -> Precision.AREA;
          default -> random.nextInt(4) == 0 ? Precision.NEAR : Precision.EXACT;
        };
    boolean isPoint = place.hasPoint();
    return new Location(
        place.id(),
        place.names(),
        isPoint ? place.lat() : null,
        isPoint ? place.lon() : null,
        precision,
        isPoint ? place.radiusKm() + (precision == Precision.NEAR ? NEAR_KM : 0) : null,
        Area.of(AREAS.districts(place)),
        Area.of(AREAS.governorates(place)),
        place.administration(),
        place.names().ar());
  }

  /** More around Hawija, Makhmur, Daquq and Tuz, and a few villages far more than others. */
  private static double weight(Place place, Random random) {
    double village = 2 + 6 * Math.pow(random.nextDouble(), 6);
    if (!place.hasPoint()) {
      return place.id().equals(Place.COUNTRY) ? 12 : 0;
    }
    double km = Math.hypot((place.lat() - LAT) * KM_PER_LAT, (place.lon() - LON) * KM_PER_LON);
    double near = km < 70 ? 9 : km < 130 ? 3 : km < 220 ? 1 : 0;
    return near
        * switch (place.kind()) {
          case TOWN -> 5;
          case VILLAGE -> village;
          case ROAD -> 2.2;
          case MOUNTAIN, VALLEY, PLAIN -> 4;
          case DISTRICT, SUBDISTRICT, QUARTER, OILFIELD, CHECKPOINT -> 1;
          case GOVERNORATE -> 0.7;
          default -> 0;
        };
  }
}
