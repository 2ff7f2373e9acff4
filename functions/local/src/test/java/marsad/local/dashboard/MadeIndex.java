package marsad.local.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import marsad.aggregate.incident.Incident;
import marsad.export.index.IndexDetailsExporter;
import marsad.export.index.IndexExporter;
import marsad.export.model.IndexRow;
import marsad.export.model.PublicFile;
import marsad.json.Json;
import marsad.reference.place.Gazetteer;

/** The index of made-up months, as the exporter makes it. */
final class MadeIndex {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MadeIndex() {}

  /** Writes the index of all months that are in a folder of public files. */
  static void write(Path open) throws IOException {
    SortedMap<Integer, SortedMap<YearMonth, List<IndexRow>>> years = new TreeMap<>();
    try (Stream<Path> files = Files.list(open.resolve("data/incidents"))) {
      for (Path file :
          files.filter(path -> path.toString().matches(".*-\\d\\d.geojson")).toList()) {
        YearMonth month = YearMonth.parse(file.getFileName().toString().substring(0, 7));
        years
            .computeIfAbsent(month.getYear(), year -> new TreeMap<>())
            .put(month, IndexRow.list(month, incidents(file)));
      }
    }
    Files.createDirectories(open.resolve("data/index"));
    IndexExporter exporter = new IndexExporter(Gazetteer.bundled());
    for (SortedMap<YearMonth, List<IndexRow>> year : years.values()) {
      int number = year.firstKey().getYear();
      for (PublicFile file :
          List.of(exporter.file(number, year), IndexDetailsExporter.file(number, year))) {
        Files.write(open.resolve(file.key()), file.bytes());
      }
    }
  }

  private static List<Incident> incidents(Path file) throws IOException {
    List<Incident> incidents = new ArrayList<>();
    for (JsonNode feature : JSON.readTree(file.toFile()).get("features")) {
      incidents.add(Json.read(feature.get("properties").toString(), Incident.class));
    }
    return incidents;
  }
}
