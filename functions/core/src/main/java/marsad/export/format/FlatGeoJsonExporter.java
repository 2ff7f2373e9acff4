package marsad.export.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import marsad.aggregate.incident.Incident;
import marsad.export.format.GeoJsonExporter.Collection;
import marsad.export.format.GeoJsonExporter.Feature;
import marsad.export.format.IncidentTable.Column;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.json.Json;
import marsad.reference.ReferenceTables;

/**
 * Writes incidents as GeoJSON for desktop GIS: properties are text and numbers only, under the
 * names of the CSV columns, and every feature has all of them. One file a month and one of the
 * newest.
 */
public final class FlatGeoJsonExporter implements Exporter {
  static final String NEWEST = "data/flat/latest.geojson";

  private final IncidentTable table;

  public FlatGeoJsonExporter(ReferenceTables tables) {
    table = new IncidentTable(tables.kinds(), tables.actors());
  }

  @Override
  public List<String> commonKeys() {
    return List.of(NEWEST);
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
    return files;
  }

  private static String key(YearMonth month) {
    return "data/flat/" + month + ".geojson";
  }

  private PublicFile file(String key, List<Incident> incidents) {
    List<Feature> features = incidents.stream().map(this::feature).toList();
    return new PublicFile(
        key, GeoJsonExporter.TYPE, Json.bytes(new Collection("FeatureCollection", features)));
  }

  /** Returns a feature without an id of its own: the id is a property, as in the table. */
  private Feature feature(Incident incident) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    for (Column column : table.columns()) {
      put(properties, column.name(), column.value().apply(incident));
    }
    return new Feature("Feature", null, GeoJsonExporter.point(incident.place()), properties);
  }

  private static void put(ObjectNode properties, String name, Object value) {
    if (value instanceof Integer number) {
      properties.put(name, number);
    } else if (value instanceof Double number) {
      properties.put(name, number);
    } else {
      properties.put(name, (String) value);
    }
  }
}
