package marsad.export;

import static marsad.export.PublishedSample.FILES;
import static marsad.export.PublishedSample.MAPPER;
import static marsad.export.PublishedSample.json;
import static marsad.export.PublishedSample.schema;
import static marsad.export.PublishedSample.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import marsad.aggregate.incident.Incident;
import marsad.article.Article;
import marsad.event.Area;
import marsad.export.format.Scores;
import marsad.export.model.PublicFile;
import marsad.extract.Extractor;
import marsad.language.Languages;
import org.junit.jupiter.api.Test;

/** What the public files hold. */
class PublishedFilesTest {
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
  void everyFileIsExplained() throws IOException {
    String explained = Files.readString(Path.of("../../docs/data.md"));
    for (String key : FILES.keySet()) {
      String file =
          key.replace("2022-07", "{yyyy-mm}")
              .replace("/2022.", "/{yyyy}.")
              .replaceFirst("^data/places/.*", "data/places/{language}.json")
              .replaceFirst("^data/schema/.*", "data/schema/{name}.schema.json");
      assertThat(explained)
          .as("add a row for the file to the first table of docs/data.md")
          .contains("`" + file + "`");
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

  /** Three incidents of July 2022, by column. */
  @Test
  void theIndexHoldsAYearByColumn() throws IOException {
    JsonNode index = json("data/index/2022.json");
    assertThat(schema("index").validate(index)).isEmpty();
    assertThat(index.at("/months/2022-07").asInt()).isEqualTo(3);
    assertThat(index.get("columns")).hasSize(17).allMatch(column -> column.size() == 3);
    JsonNode details = json("data/index/2022.details.json");
    assertThat(schema("index-details").validate(details)).isEmpty();
    assertThat(details.get("edition")).isEqualTo(index.get("edition"));
    assertThat(details.get("columns")).hasSize(3).allMatch(column -> column.size() == 3);
    for (int row = 0; row < 3; row++) {
      Incident incident = PublishedSample.INCIDENTS.get(row);
      JsonNode columns = index.get("columns");
      assertThat("inc-2022-07-" + details.at("/columns/id/" + row).asText())
          .isEqualTo(incident.id());
      assertThat(index.get("kinds").get(columns.get("kind").get(row).asInt()).asText())
          .isEqualTo(incident.kind());
      int place = columns.get("place").get(row).asInt();
      assertThat(index.at("/places/id/" + place).asText()).isEqualTo(incident.place().id());
      assertThat(index.get("areaSets").get(index.at("/places/areas/" + place).asInt()))
          .hasSameSizeAs(areas(incident));
      assertThat(columns.get("day").get(row).asInt()).as("Monday, 18 July").isEqualTo(17);
    }
    assertThat(index.at("/places/id")).extracting(JsonNode::asText).isSorted();
    assertThat(index.at("/places/name")).as("places.geojson has them").allMatch(JsonNode::isNull);
    assertThat(index.at("/columns/killedLow/0").asInt()).isEqualTo(2);
    assertThat(index.at("/columns/wounded/0").asInt()).isEqualTo(3);
    assertThat(text("data/index/2022.json")).doesNotContain("Report").hasLineCount(1);
  }

  @Test
  void thePlacesOfALanguageAreThePublishedOnes() throws IOException {
    JsonNode features = json("data/places.geojson").get("features");
    for (String language : List.of("ar", "ckb", "en", "kmr")) {
      JsonNode places = json("data/places/" + language + ".json");
      assertThat(places.get("name")).hasSameSizeAs(features).noneMatch(n -> n.asText().isEmpty());
      for (int n = 0; n < features.size(); n++) {
        JsonNode feature = features.get(n);
        assertThat(places.get("id").get(n)).isEqualTo(feature.get("id"));
        assertThat(places.get("lon").get(n)).isEqualTo(feature.at("/geometry/coordinates/0"));
        JsonNode name = feature.at("/properties/name/" + language);
        assertThat(name.isMissingNode() || name.equals(places.get("name").get(n))).isTrue();
      }
    }
  }

  @Test
  void aPlaceIsFoundByItsOtherSpellings() throws IOException {
    JsonNode spellings = json("data/spellings.json").get("spellings");
    assertThat(spellings.get("makhmur"))
        .extracting(JsonNode::asText)
        .contains("Mexmur", "Makhmoor");
    assertThat(spellings.get("makhmur").toString()).doesNotContain("\"Makhmur\"");
  }

  private static List<Area> areas(Incident incident) {
    List<Area> areas = new ArrayList<>(incident.place().districts());
    areas.addAll(incident.place().governorates());
    return areas;
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
    assertThat(Scores.list(Languages.bundled()))
        .as("tables/scores.tsv: measure again with the new rules, and write the version there")
        .isNotEmpty()
        .filteredOn(score -> score.kind() != Scores.Kind.UNSEEN) // a first pass is what it was
        .filteredOn(score -> score.kind() != Scores.Kind.CHECK) // looked at once a day at most
        .allMatch(score -> score.extractor().equals(Extractor.RULES));
    assertThat(Scores.list(Languages.bundled()))
        .as("what unseen reports score leads")
        .extracting(Scores.Score::kind)
        .isSorted()
        .contains(Scores.Kind.values());
  }
}
