package marsad.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Flag;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.article.InputRejectionReason;
import marsad.export.format.Scores;
import marsad.export.format.SummaryExporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.extract.Extractor;
import marsad.json.Json;
import org.junit.jupiter.api.Test;

class ExportersTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<Incident> INCIDENTS = incidents();
  private static final Map<String, PublicFile> FILES = files();

  private static List<Incident> incidents() {
    Extractor extractor = new Extractor();
    List<ReportedEvent> told = new java.util.ArrayList<>();
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
      told.addAll(ReportedEvent.of(article, extractor.extract(article)));
    }
    return new IncidentLinker().join(told);
  }

  private static Map<String, PublicFile> files() {
    Snapshot snapshot =
        Snapshots.of(
            YearMonth.of(2022, 7),
            INCIDENTS,
            Map.of("background", 2),
            Map.of(InputRejectionReason.ROBOTS.code(), 4));
    return Exporters.files(snapshot).stream()
        .collect(Collectors.toMap(PublicFile::key, Function.identity()));
  }

  private static String text(String key) {
    return new String(FILES.get(key).bytes(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(String key) throws IOException {
    return MAPPER.readTree(FILES.get(key).bytes());
  }

  @Test
  void placesShowTheirCodeBesideTheirUse() throws IOException {
    for (JsonNode feature : json("data/places.geojson").get("features")) {
      JsonNode code = feature.get("properties").get("pcode");
      if (feature.get("id").asText().equals("rashad")) {
        assertThat(code.asText()).isEqualTo("IQG13Q02N01");
      }
      assertThat(code == null || code.asText().startsWith("IQG")).isTrue();
    }
  }

  private static JsonSchema schema(String name) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(text("data/schema/" + name + ".schema.json"));
  }

  @Test
  void everyIncidentKeepsToItsSchema() throws IOException {
    JsonNode features = json("data/incidents/2022-07.geojson").get("features");
    assertThat(features).hasSize(3);
    for (JsonNode feature : features) {
      assertThat(schema("incident").validate(feature.get("properties"))).isEmpty();
      assertThat(feature.at("/geometry/type").asText()).isEqualTo("Point");
      assertThat(feature.at("/geometry/coordinates/0").asDouble()).isBetween(41.0, 47.0);
      assertThat(feature.at("/geometry/coordinates/1").asDouble()).isBetween(33.0, 38.0);
    }
  }

  @Test
  void aSampleThatTellsTwoIncidentsIsOneReport() throws IOException {
    Article article =
        new Article(
            "s",
            null,
            "sample/agency",
            "en",
            null,
            "2022-07-19",
            "2022-07-19T12:00:00Z",
            "Gunmen attacked a post in Daquq on Monday. Separately, a bomb in Hawija on Monday left"
                + " five people killed or wounded.",
            null);
    List<Incident> incidents =
        new IncidentLinker().join(ReportedEvent.of(article, new Extractor().extract(article)));
    assertThat(incidents).hasSize(2);
    assertThat(SummaryExporter.sampleReports(incidents)).isEqualTo(1);
    for (Incident incident : incidents) {
      assertThat(schema("incident").validate(MAPPER.readTree(Json.bytes(incident)))).isEmpty();
    }
  }

  @Test
  void anIncidentWithItsLogKeepsToItsSchema() throws IOException {
    Incident incident = INCIDENTS.get(0);
    List<Change> log = List.of(new Change("2022-07-19T12:00:00Z", "killed", "2", null, "a-1"));
    Incident logged =
        incident
            .known(incident.id(), List.of("inc-2022-07-000000000000"), List.of("inc-000000000000"))
            .logged(log, incident.firstSeen(), incident.recorded(), incident.updated(), 1);
    assertThat(schema("incident").validate(MAPPER.readTree(Json.bytes(logged)))).isEmpty();
    Map<String, PublicFile> files =
        Exporters.files(Snapshots.of(YearMonth.of(2022, 7), List.of(logged), Map.of(), Map.of()))
            .stream()
            .collect(Collectors.toMap(PublicFile::key, Function.identity()));
    for (String kind : List.of("aliases", "changes")) {
      JsonNode file = MAPPER.readTree(files.get("data/" + kind + "/2022-07.json").bytes());
      assertThat(schema(kind).validate(file)).isEmpty();
      assertThat(file.get(kind)).hasSize(1);
    }
  }

  @Test
  void anIncidentThatIsNotConfirmedKeepsToItsSchemaAndIsInNoSum() throws IOException {
    Incident incident = INCIDENTS.get(0);
    Incident doubtful =
        incident.trusted(
            incident.casualties(),
            incident.certainty(),
            1,
            List.of(Flag.SOURCE_SPIKE, Flag.IMPLAUSIBLE_TOLL));
    assertThat(schema("incident").validate(MAPPER.readTree(Json.bytes(doubtful)))).isEmpty();
    Map<String, PublicFile> files =
        Exporters.files(Snapshots.of(YearMonth.of(2022, 7), List.of(doubtful), Map.of(), Map.of()))
            .stream()
            .collect(Collectors.toMap(PublicFile::key, Function.identity()));
    for (JsonNode region : MAPPER.readTree(files.get("data/regions.json").bytes()).get("regions")) {
      assertThat(schema("region").validate(region)).isEmpty();
      assertThat(region.get("incidents").asInt()).isZero();
      assertThat(region.has("killed")).isFalse();
      assertThat(region.get("unconfirmed").asInt()).isEqualTo(1);
    }
    assertThat(new String(files.get("data/incidents.csv").bytes(), StandardCharsets.UTF_8).strip())
        .endsWith(",true,implausible-toll; source-spike");
    assertThat(files.get("data/feed.atom").bytes())
        .asString(StandardCharsets.UTF_8)
        .contains("<title>Unconfirmed: ", "far more that day than usual");
    assertThat(MAPPER.readTree(files.get("data/summary.json").bytes()).get("flagged"))
        .hasToString("{\"implausible-toll\":1,\"source-spike\":1}");
  }

  @Test
  void everyRegionKeepsToItsSchema() throws IOException {
    JsonNode regions = json("data/regions.json").get("regions");
    assertThat(regions).isNotEmpty();
    for (JsonNode region : regions) {
      assertThat(schema("region").validate(region)).isEmpty();
    }
  }

  @Test
  void namesOfPublishedFieldsStay() throws IOException {
    Set<String> names = new TreeSet<>();
    for (JsonNode feature : json("data/incidents/latest.geojson").get("features")) {
      feature.get("properties").fieldNames().forEachRemaining(names::add);
    }
    assertThat(names)
        .as(
            "a published name is gone or new: others build on them; add, never rename, and say so"
                + " here")
        .containsExactly(
            "actors",
            "casualties",
            "certainty", // version 2
            "confidence",
            "corroboration",
            "date",
            "firstSeen",
            "id",
            "kind",
            "merge",
            "place",
            "recorded", // version 2
            "reports",
            "revision",
            "status",
            "updated",
            "weapons");
  }

  @Test
  void everyLineIsAnIncidentWithItsCodesAndWhatItWasDerivedFrom() throws IOException {
    List<String> lines = text("data/incidents/2022-07.jsonl").lines().toList();
    assertThat(lines).hasSize(3);
    for (String line : lines) {
      ObjectNode incident = (ObjectNode) MAPPER.readTree(line);
      assertThat(incident.at("/codes/plover").asText()).isEqualTo("ASSAULT");
      assertThat(incident.at("/codes/cameoRoot").asText()).matches("1[89]");
      assertThat(incident.get("prov:wasGeneratedBy").asText()).isEqualTo(Extractor.VERSION);
      incident.remove(List.of("codes", "prov:wasDerivedFrom", "prov:wasGeneratedBy"));
      assertThat(schema("incident").validate(incident)).isEmpty();
    }
  }

  @Test
  void theDataPackageListsFilesWithTheirChecksums() throws IOException {
    JsonNode resources = json("data/datapackage.json").get("resources");
    int checked = 0;
    for (JsonNode resource : resources) {
      PublicFile file = FILES.get("data/" + resource.get("path").asText());
      assertThat(file).as(resource.get("path").asText()).isNotNull();
      if (resource.has("hash")) {
        checked++;
        assertThat(resource.get("hash").asText())
            .isEqualTo("sha256:" + Article.sha256(file.bytes()));
        assertThat(resource.get("bytes").asInt()).isEqualTo(file.bytes().length);
      }
    }
    assertThat(checked).isEqualTo(5);
    assertThat(text("data/datapackage.json")).contains("\"HXL: #geo+lat\"");
  }

  @Test
  void csvHasTagsAndNoFormulas() {
    List<String> lines = text("data/incidents.csv").lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).startsWith("id,date_start,date_end");
    assertThat(lines.get(1)).startsWith("#meta+id,#date+start,#date+end");
    assertThat(text("data/incidents.csv")).contains("\"'=agency, \"\"one\"\"\"").contains("\r\n");
  }

  @Test
  void theFeedIsAtomWithPoints() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var feed =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(FILES.get("data/feed.atom").bytes()));
    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry").getLength())
        .isEqualTo(3);
    assertThat(feed.getElementsByTagNameNS("http://www.georss.org/georss", "point").getLength())
        .isEqualTo(3);
  }

  @Test
  void theSummaryCounts() throws IOException {
    JsonNode summary = json("data/summary.json");
    assertThat(schema("summary").validate(summary)).isEmpty();
    assertThat(summary.get("incidents").asInt()).isEqualTo(3);
    assertThat(summary.get("dataAsOf").asText()).isEqualTo("2022-07-19T12:00:00Z");
    assertThat(summary.at("/rejected/background").asInt()).isEqualTo(2);
    assertThat(summary.at("/rejectedInputs/robots").asInt()).isEqualTo(4);
    assertThat(summary.get("sources")).isNotEmpty();
    assertThat(Scores.list())
        .as("tables/scores.tsv: measure again with the new rules, and write the version there")
        .isNotEmpty()
        .allMatch(score -> score.extractor().equals(Extractor.RULES));
  }

  @Test
  void noMoreOfATextIsPublishedThanItsQuote() {
    FILES
        .values()
        .forEach(
            file ->
                assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                    .as(file.key())
                    .doesNotContain("The road was closed"));
  }
}
