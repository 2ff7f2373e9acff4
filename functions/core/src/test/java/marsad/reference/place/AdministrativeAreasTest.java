package marsad.reference.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdministrativeAreasTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final AdministrativeAreas AREAS = new AdministrativeAreas(GAZETTEER);

  private static List<String> districts(String id) {
    return ids(AREAS.districts(GAZETTEER.get(id)));
  }

  private static List<String> governorates(String id) {
    return ids(AREAS.governorates(GAZETTEER.get(id)));
  }

  private static List<String> ids(List<Place> places) {
    return places.stream().map(Place::id).toList();
  }

  @Test
  void aPlaceHasItsDistrictAndAllThatClaimIt() {
    assertThat(districts("makhmur")).containsExactly("makhmur-district");
    assertThat(governorates("makhmur")).containsExactly("erbil-governorate", "nineveh");
    assertThat(districts("makhmur-district")).containsExactly("makhmur-district");
    assertThat(districts("nineveh")).isEmpty();
    assertThat(governorates("nineveh")).containsExactly("nineveh");
    assertThat(governorates("iraq")).isEmpty();
  }

  @Test
  void aRoadHasThoseThatItCrosses() {
    assertThat(districts("kirkuk-erbil-road"))
        .containsExactly("kirkuk-district", "dibis-district", "erbil-district");
    assertThat(governorates("erbil-makhmur-road")).containsExactly("erbil-governorate", "nineveh");
  }

  @Test
  void everyRoadHasAtLeastTheDistrictsOfItsEnds() {
    List<Place> roads =
        GAZETTEER.list().stream().filter(place -> place.kind() == PlaceKind.ROAD).toList();
    assertThat(roads).hasSizeGreaterThanOrEqualTo(35);
    for (Place road : roads) {
      for (Place end : ends(road)) {
        assertThat(AREAS.districts(road))
            .as("places.tsv: add the district of %s to 'districts' of %s", end.id(), road.id())
            .isNotEmpty()
            .containsAll(AREAS.districts(end));
        assertThat(AREAS.governorates(road)).containsAll(AREAS.governorates(end));
      }
    }
  }

  /** The two places whose ids the id of a road is made of. */
  private static List<Place> ends(Place road) {
    String ids = road.id().replaceFirst("-road$", "");
    for (int dash = ids.indexOf('-'); dash > 0; dash = ids.indexOf('-', dash + 1)) {
      Optional<Place> start = GAZETTEER.find(ids.substring(0, dash));
      Optional<Place> end = GAZETTEER.find(ids.substring(dash + 1));
      if (start.isPresent() && end.isPresent()) {
        assertThat(AREAS.between(end.get(), start.get())).containsExactly(road);
        return List.of(start.get(), end.get());
      }
    }
    throw new AssertionError(road.id() + ": call a road {place}-{place}-road");
  }

  @Test
  void whatNoKnownRoadJoinsIsInTheAreasOfBoth() {
    List<Place> between = AREAS.between(GAZETTEER.get("makhmur"), GAZETTEER.get("hawija"));
    assertThat(ids(between)).containsExactly("makhmur", "hawija");
    assertThat(ids(AREAS.between(GAZETTEER.get("makhmur"), null))).containsExactly("makhmur");
  }

  @Test
  void kurmanjiNamesAreThere() {
    assertThat(GAZETTEER.get("kirkuk").names().kmr()).isEqualTo("Kerkûk");
    assertThat(GAZETTEER.get("makhmur-district").names().kmr()).isEqualTo("Mexmûr");
    GAZETTEER.list().stream()
        .filter(place -> place.kind() == PlaceKind.GOVERNORATE && GAZETTEER.inArea(place))
        .forEach(place -> assertThat(place.names().kmr()).as(place.id()).isNotNull());
  }
}
