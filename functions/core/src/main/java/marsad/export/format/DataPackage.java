package marsad.export.format;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import marsad.article.Article;
import marsad.export.feed.AtomExporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.json.Json;
import marsad.reference.ReferenceTables;

/**
 * Writes a Frictionless data package: the files of the newest data with their sizes, checksums and
 * fields, and the files of each month by name.
 */
public final class DataPackage {
  /** Key of the package. */
  public static final String KEY = "data/datapackage.json";

  private static final Set<String> NEWEST =
      Set.of(
          CsvExporter.NEWEST,
          GeoJsonExporter.NEWEST,
          FlatGeoJsonExporter.NEWEST,
          SummaryExporter.REGIONS,
          AtomExporter.KEY);

  private record Package(
      String name,
      String title,
      String description,
      List<Licence> licenses,
      String updated,
      int incidents,
      int articles,
      List<Resource> resources) {}

  private record Licence(String name, String path) {}

  private record Resource(
      String name,
      String path,
      String title,
      String mediatype,
      Integer bytes,
      String hash,
      Schema schema) {}

  private record Schema(List<Field> fields) {}

  private record Field(String name, String type, String description) {}

  private final IncidentTable table;

  public DataPackage(ReferenceTables tables) {
    table = new IncidentTable(tables.kinds(), tables.actors());
  }

  /** Returns the package of the other files. */
  public PublicFile file(Snapshot snapshot, List<PublicFile> files) {
    List<Resource> resources = new ArrayList<>();
    for (PublicFile file : files) {
      if (NEWEST.contains(file.key())) {
        resources.add(resource(file, newest(snapshot)));
      }
    }
    for (int year : new TreeSet<>(snapshot.months().stream().map(YearMonth::getYear).toList())) {
      String path = "index/" + year;
      resources.add(named("index-" + year, path + ".json", "application/json"));
      resources.add(
          named("index-" + year + "-details", path + ".details.json", "application/json"));
    }
    for (Object month : snapshot.months()) {
      String path = "incidents/" + month;
      resources.add(
          named("incidents-" + month + "-geojson", path + ".geojson", "application/geo+json"));
      resources.add(
          named(
              "incidents-" + month + "-flat",
              "flat/" + month + ".geojson",
              "application/geo+json"));
      resources.add(named("incidents-" + month + "-csv", path + ".csv", "text/csv"));
      resources.add(named("incidents-" + month, path + ".jsonl", "application/jsonl"));
      resources.add(named("regions-" + month, "regions/" + month + ".json", "application/json"));
    }
    return new PublicFile(
        KEY,
        "application/json",
        Json.bytes(
            new Package(
                "marsad",
                "Marsad: security incidents around Makhmur and Kirkuk",
                "Incidents joined from news reports in Arabic, Sorani Kurdish and English, with precision,"
                    + " sources and doubt. Every month has files of its own; incidents.csv,"
                    + " latest.geojson and flat/latest.geojson hold the "
                    + newest(snapshot)
                    + ".",
                List.of(new Licence("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")),
                SummaryExporter.asOf(snapshot),
                snapshot.incidents(),
                snapshot.articles(),
                resources)));
  }

  /** Returns what the files of the newest incidents contain: "newest 1000 of 2345 incidents". */
  private static String newest(Snapshot snapshot) {
    return "newest " + snapshot.latest().size() + " of " + snapshot.incidents() + " incidents";
  }

  private Resource resource(PublicFile file, String newest) {
    String path = file.key().substring("data/".length());
    String name = path.replaceFirst("\\.[a-z]+$", "").replace('/', '-');
    boolean tabular = path.endsWith(".csv");
    return new Resource(
        name,
        path,
        path.startsWith("incidents") ? newest : null,
        file.contentType(),
        file.bytes().length,
        "sha256:" + Article.sha256(file.bytes()),
        tabular ? new Schema(fields()) : null);
  }

  private static Resource named(String name, String path, String mediaType) {
    return new Resource(name, path, null, mediaType, null, null, null);
  }

  private List<Field> fields() {
    return table.columns().stream()
        .map(
            column ->
                new Field(
                    column.name(),
                    column.type().name().toLowerCase(Locale.ROOT),
                    "HXL: " + column.hxl()))
        .toList();
  }
}
