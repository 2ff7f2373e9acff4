package marsad.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Geo;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/**
 * Points of the gazetteer against the outlines of districts (OCHA COD-AB Iraq 2019). A sub-district
 * has its place code by COD and its parent by use; where the two disagree, or where a point lies
 * outside, {@code points-outside.tsv} says why.
 */
class DistrictOutlinesTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();

  /** Number of characters of the place code of a district, IQG13Q02. */
  private static final int DISTRICT_CODE = 8;

  /** Kilometres that an explained point may lie farther out than its explanation says. */
  private static final double SLACK_KM = 0.3;

  private static final Map<String, List<Ring>> OUTLINES = outlines();
  private static final Map<String, Tsv.Row> EXPLAINED = explained();

  /** A closed line of longitudes and latitudes, decimal degrees. */
  private record Ring(double[] lon, double[] lat) {
    static Ring of(String written) {
      String[] points = written.split(" ");
      double[] lon = new double[points.length];
      double[] lat = new double[points.length];
      for (int i = 0; i < points.length; i++) {
        String[] pair = points[i].split(",");
        lon[i] = Double.parseDouble(pair[0]);
        lat[i] = Double.parseDouble(pair[1]);
      }
      return new Ring(lon, lat);
    }

    boolean holds(Place place) {
      boolean inside = false;
      for (int i = 0, k = lon.length - 1; i < lon.length; k = i++) {
        if (lat[i] > place.lat() != lat[k] > place.lat()
            && place.lon()
                < (lon[k] - lon[i]) * (place.lat() - lat[i]) / (lat[k] - lat[i]) + lon[i]) {
          inside = !inside;
        }
      }
      return inside;
    }

    /** Distance of a place to the line, kilometres. */
    double km(Place place) {
      double east = Geo.KM_PER_DEGREE * Math.cos(Math.toRadians(place.lat()));
      double nearest = Double.MAX_VALUE;
      for (int i = 0, k = lon.length - 1; i < lon.length; k = i++) {
        double x = (lon[i] - place.lon()) * east;
        double y = (lat[i] - place.lat()) * Geo.KM_PER_DEGREE;
        double dx = (lon[k] - lon[i]) * east;
        double dy = (lat[k] - lat[i]) * Geo.KM_PER_DEGREE;
        double t = Math.max(0, Math.min(1, -(x * dx + y * dy) / (dx * dx + dy * dy)));
        nearest = Math.min(nearest, Math.hypot(x + t * dx, y + t * dy));
      }
      return nearest;
    }
  }

  private static Map<String, List<Ring>> outlines() {
    Map<String, List<Ring>> outlines = new HashMap<>();
    for (Tsv.Row row : Tsv.read("reference/district-outlines.tsv")) {
      outlines.put(row.get("pcode"), row.list("outline").stream().map(Ring::of).toList());
    }
    return outlines;
  }

  private static Map<String, Tsv.Row> explained() {
    Map<String, Tsv.Row> explained = new HashMap<>();
    Tsv.read("reference/points-outside.tsv").forEach(row -> explained.put(row.get("place"), row));
    return explained;
  }

  /** The outlines of the nearest areas that hold a place and have a code; empty where none has. */
  private static List<Ring> around(Place place) {
    List<Ring> rings = new ArrayList<>();
    List<Place> level = List.of(place);
    while (!level.isEmpty() && rings.isEmpty()) {
      List<Place> next = new ArrayList<>();
      for (Place area : level) {
        List<Ring> own = outline(area);
        rings.addAll(own);
        if (own.isEmpty()) {
          area.parents().forEach(id -> next.add(GAZETTEER.get(id)));
        }
      }
      level = next;
    }
    return rings;
  }

  private static List<Ring> outline(Place area) {
    String code = area.pcode();
    if (code.isEmpty()) {
      return List.of();
    }
    if (code.length() >= DISTRICT_CODE) {
      return OUTLINES.getOrDefault(code.substring(0, DISTRICT_CODE), List.of());
    }
    return OUTLINES.keySet().stream()
        .filter(district -> district.startsWith(code))
        .flatMap(district -> OUTLINES.get(district).stream())
        .toList();
  }

  @Test
  void everyPointLiesInItsDistrictOrSaysWhyNot() {
    int checked = 0;
    List<String> strange = new ArrayList<>();
    for (Place place : GAZETTEER.list()) {
      List<Ring> rings = place.ownPoint() && place.hasPoint() ? around(place) : List.of();
      boolean road = !place.districts().isEmpty();
      if (road || rings.isEmpty()) {
        continue;
      }
      checked++;
      double km =
          rings.stream().anyMatch(ring -> ring.holds(place))
              ? 0
              : rings.stream().mapToDouble(ring -> ring.km(place)).min().orElseThrow();
      Tsv.Row row = EXPLAINED.get(place.id());
      double most = row == null || row.get("km").isEmpty() ? 0 : row.number("km") + SLACK_KM;
      if (km > most || km == 0 && most > 0) {
        strange.add(String.format(java.util.Locale.ROOT, "%s %.1f km", place.id(), km));
      }
    }
    assertThat(checked).isGreaterThan(500);
    assertThat(strange)
        .as("mend the point or the parent, or explain it in points-outside.tsv; 0.0: explain less")
        .isEmpty();
  }

  @Test
  void everySubdistrictIsFiledAsCodOrSaysWhyNot() {
    int coded = 0;
    for (Place place : GAZETTEER.list()) {
      if (place.kind() != PlaceKind.SUBDISTRICT || place.pcode().isEmpty()) {
        continue;
      }
      coded++;
      boolean filed =
          place.parents().stream()
              .map(id -> GAZETTEER.get(id).pcode())
              .anyMatch(code -> !code.isEmpty() && place.pcode().startsWith(code));
      if (!filed) {
        assertThat(EXPLAINED).as("COD files it under %s", place.pcode()).containsKey(place.id());
      }
    }
    assertThat(coded).isGreaterThan(90);
  }

  @Test
  void everyExplanationNamesAPlaceAndASecondSource() {
    for (Tsv.Row row : EXPLAINED.values()) {
      assertThat(GAZETTEER.find(row.get("place"))).as(row.get("place")).isPresent();
      assertThat(row.get("why")).as(row.get("place")).isNotBlank();
      assertThat(Arrays.asList(row.get("source").split("; ")))
          .as(row.get("place"))
          .contains("OCHA COD-AB Iraq 2019");
    }
  }

  @Test
  void rashadIsInHawijaByUseAndUnderDaquqByCode() {
    Place rashad = GAZETTEER.get("rashad");
    assertThat(rashad.pcode()).isEqualTo("IQG13Q02N01");
    assertThat(GAZETTEER.findDistrict(rashad)).contains(GAZETTEER.get("hawija-district"));
    assertThat(Geo.km(rashad.lat(), rashad.lon(), 35.13, 44.09)).isLessThan(1.5);
  }
}
