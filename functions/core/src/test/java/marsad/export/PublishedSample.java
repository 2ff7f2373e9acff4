package marsad.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.article.InputRejectionReason;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.extract.Extractor;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;

/** The public files of a few incidents. */
final class PublishedSample {
  static final ObjectMapper MAPPER = new ObjectMapper();

  /** Three incidents of July 2022, with text that a spreadsheet would take for a formula. */
  static final List<Incident> INCIDENTS = incidents();

  /** The public files of these incidents, by key. */
  static final Map<String, PublicFile> FILES = files();

  private PublishedSample() {}

  private static List<Incident> incidents() {
    Extractor extractor = new Extractor();
    List<ReportedEvent> told = new ArrayList<>();
    String[] texts = {
      "Gunmen attacked a police checkpoint in Daquq on Monday, killing at least two policemen and"
          + " wounding three. The road was closed until noon.",
      "Coalition warplanes struck a cave on Mount Qarachogh, on Monday, a source \"said\".",
      "=cmd|' /C calc'!A0 bomb exploded in Hawija on Monday, wounding a farmer."
    };
    for (String text : texts) {
      Article article =
          new Article(
              null,
              null,
              "=agency, \"one\"",
              "en",
              "Report",
              "2022-07-19",
              "2022-07-19T12:00:00Z",
              text,
              null);
      told.addAll(ReportedEvent.of(article, extractor.extract(article), Agencies.bundled()));
    }
    return new IncidentLinker(ReferenceTables.bundled()).join(told);
  }

  private static Map<String, PublicFile> files() {
    Snapshot snapshot =
        Snapshots.of(
            YearMonth.of(2022, 7),
            INCIDENTS,
            Map.of("background", 2),
            Map.of(InputRejectionReason.ROBOTS.code(), 4));
    return new Exporters(ReferenceTables.bundled())
        .files(snapshot).stream().collect(Collectors.toMap(PublicFile::key, Function.identity()));
  }

  static String text(String key) {
    return new String(FILES.get(key).bytes(), StandardCharsets.UTF_8);
  }

  static JsonNode json(String key) throws IOException {
    return MAPPER.readTree(FILES.get(key).bytes());
  }

  static JsonSchema schema(String name) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(text("data/schema/" + name + ".schema.json"));
  }
}
