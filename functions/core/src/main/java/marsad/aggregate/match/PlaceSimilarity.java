package marsad.aggregate.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Geo;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

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

  /** A town that gives its district its name, and a place of that district: more must agree. */
  private static final double IN_NAMESAKE_DISTRICT = 0.4;

  /** A village and a sub-district of one district: the table may file it under another one. */
  private static final double IN_ONE_DISTRICT = 0.55;

  /** Maximum distance of two points in one village, kilometres. */
  static final double ONE_VILLAGE_KM = 2;

  /** Maximum distance of two places that reports may name for one another, kilometres. */
  private static final double NOT_FAR_KM = 25;

  /** Kinds of places that are settlements. */
  private static final Set<PlaceKind> SETTLEMENTS = Set.of(PlaceKind.VILLAGE, PlaceKind.TOWN);

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
    if (a.id().equals(b.id()) && village(a) && km <= a.radiusKm() + b.radiusKm()) {
      reasons.add("near the same village: " + a.id());
      return CIRCLES_MEET; // the distance that one report adds is a rough one
    }
    if (km <= reach(a, b) && !(named(p) && named(q) && !(point(a) && point(b)))) {
      reasons.add(Math.round(km) + " km apart");
      return CIRCLES_MEET; // unless one of two villages is only known by its district
    }
    return inOneDistrict(a, b, reasons);
  }

  /** Returns whether two places are one village: not a town, where much happens. */
  boolean inOneVillage(Location a, Location b) {
    return a.id().equals(b.id()) && village(a);
  }

  /**
   * Returns whether two places, each smaller than a governorate, are of one district or not far
   * from one another.
   *
   * @param far whether they may be any two of one governorate
   */
  boolean inReach(Location a, Location b, boolean far) {
    if (a.lat() == null || b.lat() == null || wide(a) || wide(b)) {
      return false;
    }
    Optional<Place> district = district(a);
    return Geo.km(a.lat(), a.lon(), b.lat(), b.lon()) <= NOT_FAR_KM
        || district.isPresent() && district.equals(district(b))
        || far && shareGovernorate(a, b);
  }

  /** Returns whether one governorate holds both places, or is one of them. */
  boolean shareGovernorate(Location a, Location b) {
    List<Place> one = governorates(a);
    return governorates(b).stream().anyMatch(one::contains);
  }

  /** Returns the governorates that hold a place, two where both claim it. */
  List<Place> governorates(Location location) {
    return gazetteer.find(location.id()).map(gazetteer::listGovernorates).orElse(List.of());
  }

  private double inOneDistrict(Location a, Location b, List<String> reasons) {
    Optional<Place> district = namesake(a).filter(d -> holds(d, b));
    if (district.or(() -> namesake(b).filter(d -> holds(d, a))).isPresent()) {
      reasons.add(a.id() + " and " + b.id() + " in the district that one gives its name to");
      return IN_NAMESAKE_DISTRICT;
    }
    Optional<Place> p = gazetteer.find(a.id());
    Optional<Place> q = gazetteer.find(b.id());
    boolean beside =
        p.isPresent()
            && q.isPresent()
            && (gazetteer.villageBeside(p.get(), q.get())
                || gazetteer.villageBeside(q.get(), p.get()));
    if (beside) {
      reasons.add(a.id() + " and " + b.id() + " in one district");
    }
    return beside ? IN_ONE_DISTRICT : 0;
  }

  /**
   * Returns the district that may be meant where a report names a town; empty for a point reckoned
   * from one, and for all other places.
   */
  Optional<Place> namesake(Location town) {
    return gazetteer
        .find(town.id())
        .filter(
            place -> point(town) && Geo.km(town.lat(), town.lon(), place.lat(), place.lon()) < 1)
        .flatMap(gazetteer::findNamesakeDistrict);
  }

  /** Returns the district that holds a place smaller than a governorate. */
  Optional<Place> district(Location location) {
    return wide(location)
        ? Optional.empty()
        : gazetteer.find(location.id()).flatMap(gazetteer::findDistrict);
  }

  private boolean holds(Place district, Location location) {
    return district(location).filter(district::equals).isPresent();
  }

  private static double same(Location a, Location b) {
    if (wide(a) || wide(b)) {
      return SAME_GOVERNORATE;
    }
    return point(a) && point(b) ? SAME_POINT : SAME_AREA;
  }

  /** Returns the maximum distance of two places whose circles can hold one event, kilometres. */
  private double reach(Location a, Location b) {
    boolean exact = a.precision() == Precision.EXACT && b.precision() == Precision.EXACT;
    if (exact && village(a) && village(b)) {
      return ONE_VILLAGE_KM;
    }
    double widest = Math.max(a.radiusKm(), b.radiusKm());
    return wide(a) || wide(b) ? 0 : exact ? Math.max(ONE_VILLAGE_KM, widest) : widest;
  }

  private boolean village(Location location) {
    return gazetteer.find(location.id()).filter(p -> p.kind() == PlaceKind.VILLAGE).isPresent();
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
