package marsad.reference.place;

import java.util.List;

/**
 * The districts and governorates that count a place as theirs: those that hold it, and for a road
 * those that it crosses.
 */
public final class AdministrativeAreas {
  private final Gazetteer gazetteer;

  public AdministrativeAreas(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Returns what lies between two places: the road that joins them, which has both ids in its own,
   * else the two places.
   *
   * @param end the second place, null where there is one alone
   */
  public List<Place> between(Place start, Place end) {
    if (end == null) {
      return List.of(start);
    }
    return gazetteer
        .find(start.id() + "-" + end.id() + "-road")
        .or(() -> gazetteer.find(end.id() + "-" + start.id() + "-road"))
        .map(List::of)
        .orElse(List.of(start, end));
  }

  /**
   * Returns the district of a place, every district of a road; empty for what is larger than a
   * district.
   */
  public List<Place> districts(Place place) {
    return place.districts().isEmpty()
        ? gazetteer.findDistrict(place).stream().toList()
        : place.districts().stream().map(gazetteer::get).toList();
  }

  /** Returns the governorates of a place: two where both claim it, several for a road. */
  public List<Place> governorates(Place place) {
    return place.districts().isEmpty()
        ? gazetteer.listGovernorates(place)
        : districts(place).stream()
            .flatMap(district -> gazetteer.listGovernorates(district).stream())
            .distinct()
            .toList();
  }
}
