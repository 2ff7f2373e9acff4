package marsad.aggregate.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.reference.Gazetteer;
import marsad.reference.Geo;
import marsad.reference.Place;

/**
 * Computes the similarity of two places: the same, one inside the other, or with circles that meet.
 */
final class PlaceSimilarity {
  private static final double SAME_POINT = 1;
  private static final double SAME_AREA = 0.8;
  private static final double SAME_GOVERNORATE = 0.45;
  private static final double HELD = 0.75;
  private static final double HELD_BY_GOVERNORATE = 0.5;
  private static final double CIRCLES_MEET = 0.65;

  /** Maximum distance of two points in one village, kilometres. */
  static final double ONE_VILLAGE_KM = 2;

  /** Kinds of places that are settlements. */
  private static final Set<String> SETTLEMENTS = Set.of("village", "town", "city");

  private final Gazetteer gazetteer;

  PlaceSimilarity(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Returns their similarity, 0..1; 0 where they differ, or one has no point. */
  double of(Location a, Location b, List<String> reasons) {
    if (a.lat() == null || b.lat() == null) {
      return 0;
    }
    double km = Geo.km(a.lat(), a.lon(), b.lat(), b.lon());
    if (a.id().equals(b.id()) && (km < 1 || !point(a) || !point(b))) {
      reasons.add("same place: " + a.id());
      return same(a, b);
    }
    if (wide(a) && wide(b)) {
      return 0;
    }
    Optional<Place> p = gazetteer.find(a.id());
    Optional<Place> q = gazetteer.find(b.id());
    boolean held = p.isPresent() && q.isPresent() && gazetteer.related(p.get(), q.get());
    if (held && !a.id().equals(b.id())) {
      reasons.add(a.id() + " and " + b.id() + " hold one another");
      return wide(a) || wide(b) ? HELD_BY_GOVERNORATE : HELD;
    }
    if (named(p) && named(q) && !(point(a) && point(b))) {
      return 0; // two villages of which one is only known by its district
    }
    if (km <= reach(a, b)) {
      reasons.add(Math.round(km) + " km apart");
      return CIRCLES_MEET;
    }
    return 0;
  }

  private static double same(Location a, Location b) {
    if (wide(a) || wide(b)) {
      return SAME_GOVERNORATE;
    }
    return point(a) && point(b) ? SAME_POINT : SAME_AREA;
  }

  /** Returns the maximum distance of two places whose circles can hold one event, kilometres. */
  private static double reach(Location a, Location b) {
    if (a.precision() == Precision.EXACT && b.precision() == Precision.EXACT) {
      return ONE_VILLAGE_KM;
    }
    return wide(a) || wide(b) ? 0 : Math.max(a.radiusKm(), b.radiusKm());
  }

  private static boolean named(Optional<Place> place) {
    return place.filter(p -> SETTLEMENTS.contains(p.kind())).isPresent();
  }

  private static boolean point(Location location) {
    return location.precision() == Precision.EXACT || location.precision() == Precision.NEAR;
  }

  private static boolean wide(Location location) {
    return location.precision() == Precision.GOVERNORATE
        || location.precision() == Precision.COUNTRY;
  }
}
