package marsad.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.aggregate.incident.Incident;
import marsad.event.Location;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.json.Json;
import marsad.language.Names;
import marsad.reference.place.Administration;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/**
 * Writes incidents as GeoJSON (RFC 7946), one file a month and one of the newest, and the places of
 * the map.
 */
public final class GeoJsonExporter implements Exporter {
  /**
   * Not {@code application/geo+json}, which CloudFront does not compress (AWS, CloudFront Developer
   * Guide, "Serving compressed files"): the transfer of a month would be several times as large.
   */
  static final String TYPE = "application/json";

  static final String NEWEST = "data/incidents/latest.geojson";
  private static final String PLACES = "data/places.geojson";

  record Point(String type, double[] coordinates) {
    Point(double lon, double lat) {
      this("Point", new double[] {lon, lat});
    }
  }

  record Feature(String type, String id, @JsonInclude Point geometry, Object properties) {}

  record Collection(String type, @JsonInclude List<Feature> features) {}

  /**
   * @param pcode OCHA place code, null where there is none
   * @param district id of the district that holds it; null for a district and what is larger
   */
  private record PlaceProperties(
      PlaceKind kind,
      Names name,
      double radiusKm,
      Administration administration,
      String pcode,
      String district) {}

  private final Gazetteer gazetteer;

  private final KurmanjiNames kurmanji = new KurmanjiNames();

  public GeoJsonExporter(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<String> commonKeys() {
    return List.of(NEWEST, PLACES);
  }

  @Override
  public Optional<String> findMonthKey(YearMonth month) {
    return Optional.of(key(month));
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    List<PublicFile> files =
        snapshot.filesOfMonths((month, incidents) -> file(key(month), incidents));
    files.add(file(NEWEST, snapshot.latest()));
    files.add(new PublicFile(PLACES, TYPE, Json.compact(places())));
    return files;
  }

  private static String key(YearMonth month) {
    return "data/incidents/" + month + ".geojson";
  }

  private static PublicFile file(String key, List<Incident> incidents) {
    List<Feature> features =
        incidents.stream().map(i -> new Feature("Feature", i.id(), point(i.place()), i)).toList();
    return new PublicFile(key, TYPE, Json.bytes(new Collection("FeatureCollection", features)));
  }

  static Point point(Location place) {
    return place.lat() == null || place.lat().isNaN() ? null : new Point(place.lon(), place.lat());
  }

  private String district(Place place) {
    return gazetteer
        .findDistrict(place)
        .map(Place::id)
        .filter(id -> !id.equals(place.id()))
        .orElse(null);
  }

  /** Returns whether the file of places has a place: one with a point in the area. */
  public static boolean isPublished(Gazetteer gazetteer, Place place) {
    return place.hasPoint() && gazetteer.inArea(place);
  }

  /** Returns the places of the gazetteer that the map can name. */
  private Collection places() {
    List<Feature> features = new ArrayList<>();
    for (Place place : gazetteer.list()) {
      if (isPublished(gazetteer, place)) {
        features.add(
            new Feature(
                "Feature",
                place.id(),
                new Point(place.lon(), place.lat()),
                new PlaceProperties(
                    place.kind(),
                    kurmanji.of(place),
                    place.radiusKm(),
                    place.administration(),
                    place.pcode().isEmpty() ? null : place.pcode(),
                    district(place))));
      }
    }
    return new Collection("FeatureCollection", features);
  }
}
