package marsad.export;

import static marsad.export.PublishedSample.FILES;
import static marsad.export.PublishedSample.INCIDENTS;
import static marsad.export.PublishedSample.MAPPER;
import static marsad.export.PublishedSample.json;
import static marsad.export.PublishedSample.schema;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Flag;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.export.format.SummaryExporter;
import marsad.export.model.PublicFile;
import marsad.extract.Extractor;
import marsad.json.Json;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** Published records keep to their schemas, and their names stay. */
class ExportersTest {
  @Test
  void theKeysOfTheFilesAreKnownBeforeTheyAreMade() {
    YearMonth month = YearMonth.of(2022, 7);
    Exporters exporters = new Exporters(ReferenceTables.bundled());
    assertThat(exporters.keys(List.of(month, month)))
        .containsExactlyInAnyOrderElementsOf(FILES.keySet());
    assertThat(exporters.keys(List.of())).isNotEmpty().noneMatch(key -> key.contains("2022-07"));
  }

  @Test
  void placesShowTheirCodeBesideTheirUse() throws IOException {
    for (JsonNode feature : PublishedSample.json("data/places.geojson").get("features")) {
      JsonNode code = feature.get("properties").get("pcode");
      if (feature.get("id").asText().equals("rashad")) {
        assertThat(code.asText()).isEqualTo("IQG13Q02N01");
      }
      assertThat(code == null || code.asText().startsWith("IQG")).isTrue();
    }
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
        new IncidentLinker(ReferenceTables.bundled())
            .join(ReportedEvent.of(article, new Extractor().extract(article), Agencies.bundled()));
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
        new Exporters(ReferenceTables.bundled())
                .files(Snapshots.of(YearMonth.of(2022, 7), List.of(logged), Map.of(), Map.of()))
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
        new Exporters(ReferenceTables.bundled())
                .files(Snapshots.of(YearMonth.of(2022, 7), List.of(doubtful), Map.of(), Map.of()))
                .stream()
                .collect(Collectors.toMap(PublicFile::key, Function.identity()));
    for (JsonNode region : MAPPER.readTree(files.get("data/regions.json").bytes()).get("regions")) {
      assertThat(schema("region").validate(region)).isEmpty();
      assertThat(region.get("incidents").asInt()).isZero();
      assertThat(region.has("killed")).isFalse();
      assertThat(region.get("unconfirmed").asInt()).isEqualTo(1);
    }
    assertThat(new String(files.get("data/incidents.csv").bytes(), StandardCharsets.UTF_8).strip())
        .endsWith(",true,implausible-toll; source-spike,");
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
