package marsad.reference;

import java.util.List;

/**
 * The districts and governorates that count a place as theirs: those that hold it, and for a road
 * those that it crosses.
 */
public final class AdministrativeAreas {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();

  private AdministrativeAreas() {}

  /**
   * Returns what lies between two places: the road that joins them, which has both ids in its own,
   * else the two places.
   *
   * @param end the second place, null where there is one alone
   */
  public static List<Place> between(Place start, Place end) {
    if (end == null) {
      return List.of(start);
    }
    return GAZETTEER
        .find(start.id() + "-" + end.id() + "-road")
        .or(() -> GAZETTEER.find(end.id() + "-" + start.id() + "-road"))
        .map(List::of)
        .orElse(List.of(start, end));
  }

  /**
   * Returns the district of a place, every district of a road; empty for what is larger than a
   * district.
   */
  public static List<Place> districts(Place place) {
    return place.districts().isEmpty()
        ? GAZETTEER.findDistrict(place).stream().toList()
        : place.districts().stream().map(GAZETTEER::get).toList();
  }

  /** Returns the governorates of a place: two where both claim it, several for a road. */
  public static List<Place> governorates(Place place) {
    return place.districts().isEmpty()
        ? GAZETTEER.listGovernorates(place)
        : districts(place).stream()
            .flatMap(district -> GAZETTEER.listGovernorates(district).stream())
            .distinct()
            .toList();
  }
}
