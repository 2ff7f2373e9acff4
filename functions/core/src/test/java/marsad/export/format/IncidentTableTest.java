package marsad.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import marsad.aggregate.incident.Incident;
import marsad.export.Exporters;
import marsad.export.Snapshots;
import marsad.export.format.IncidentTable.Column;
import marsad.export.format.IncidentTable.Type;
import marsad.reference.Actors;
import marsad.reference.Kinds;
import marsad.reference.ReferenceTables;
import marsad.reference.place.Administration;
import org.junit.jupiter.api.Test;

/** The CSV files and the flat GeoJSON, a file a month and one of the newest. */
class IncidentTableTest {
  private static final IncidentTable TABLE = new IncidentTable(Kinds.bundled(), Actors.bundled());

  private static final List<Incident> INCIDENTS =
      Snapshots.incidents(
          Snapshots.report(
              "https://example.org/a",
              "en",
              "＝cmd()\r\nSecond line",
              "Gunmen attacked a police checkpoint in Daquq on Monday, killing at least two"
                  + " policemen and wounding three."),
          Snapshots.report(
              "https://example.org/b",
              "ar",
              "-1+1",
              "انفجرت عبوة ناسفة في قضاء مخمور في 18 تموز 2022."),
          Snapshots.report(
              null, "en", null, "A bomb exploded on the Kirkuk-Erbil road on Monday."));

  private static String text(String key) {
    byte[] bytes = Snapshots.file(Snapshots.of(INCIDENTS), key).bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static JsonNode flat(String key) throws IOException {
    return new ObjectMapper().readTree(text(key)).get("features");
  }

  @Test
  void publishedColumnsStay() {
    assertThat(text("data/incidents.csv").lines().findFirst().orElseThrow())
        .as(
            "add columns at the end, never rename, and say so here; version 2 added captured_low"
                + " and the ones after it")
        .isEqualTo(
            "id,date_start,date_end,date_precision,kind,plover,cameo_root,status,place,adm1,adm2,"
                + "lat,lon,geo_precision,radius_km,initiators,targets,killed_low,killed,killed_high,"
                + "wounded,confidence,corroboration,sources,urls,captured_low,captured,captured_high,"
                + "missing_low,missing,missing_high,wounded_low,wounded_high,weapons,title,languages,"
                + "revision,updated,first_seen,adm1_pcode,adm2_pcode,unconfirmed,flags,unsure");
  }

  @Test
  void everyMonthHasAFileOfEachForm() throws IOException {
    assertThat(text("data/incidents/2022-07.csv")).isEqualTo(text("data/incidents.csv"));
    assertThat(flat("data/flat/2022-07.geojson"))
        .isEqualTo(flat("data/flat/latest.geojson"))
        .hasSize(3);
    assertThat(new Exporters(ReferenceTables.bundled()).keys(List.of(Snapshots.MONTH)))
        .contains("data/incidents/2022-07.csv", "data/flat/2022-07.geojson");
  }

  @Test
  void areasAreListedWithTheirCodes() {
    List<String> lines = text("data/incidents.csv").lines().toList();
    assertThat(lines)
        .anyMatch(
            l -> l.contains(",Erbil; Nineveh,Makhmur,") && l.endsWith(",IQG11; IQG15,IQG11Q04,,,"))
        .anyMatch(l -> l.contains(",Kirkuk; Erbil,Kirkuk; Dibis; Erbil,"));
  }

  @Test
  void headlinesAreOneLineAndNoFormula() {
    String csv = text("data/incidents.csv");
    assertThat(csv).contains(",'＝cmd() Second line,").contains(",'-1+1,");
    assertThat(csv.lines()).hasSize(5);
    assertThat(csv.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
  }

  @Test
  void flatPropertiesAreTextAndNumbersOfOneTypeEach() throws IOException {
    List<String> names = TABLE.columns().stream().map(Column::name).toList();
    for (JsonNode feature : flat("data/flat/latest.geojson")) {
      JsonNode properties = feature.get("properties");
      List<String> found = new ArrayList<>();
      properties.fieldNames().forEachRemaining(found::add);
      assertThat(found).isEqualTo(names);
      for (Column column : TABLE.columns()) {
        JsonNode value = properties.get(column.name());
        assertThat(value.isNull() || is(value, column.type())).as("%s %s", column, value).isTrue();
      }
    }
  }

  private static boolean is(JsonNode value, Type type) {
    return switch (type) {
      case STRING -> value.isTextual() && !value.asText().isEmpty();
      case DATE -> value.isTextual() && value.asText().matches("\\d{4}-\\d\\d-\\d\\d");
      case INTEGER -> value.isInt();
      case NUMBER -> value.isDouble();
    };
  }

  @Test
  void aPlaceWithoutAPointIsAFeatureWithoutGeometry() throws IOException {
    Incident known = INCIDENTS.get(0);
    var where = known.place();
    var country =
        new marsad.event.Location(
            "iraq",
            where.name(),
            null,
            null,
            marsad.event.Precision.COUNTRY,
            null,
            null,
            null,
            Administration.FEDERAL,
            null);
    List<Incident> incidents =
        List.of(known.with(country, known.reports(), known.merge(), List.of()));
    JsonNode feature =
        new ObjectMapper()
            .readTree(Snapshots.file(Snapshots.of(incidents), "data/flat/latest.geojson").bytes())
            .at("/features/0");
    assertThat(feature.get("geometry").isNull()).isTrue();
    assertThat(feature.at("/properties/lat").isNull()).isTrue();
  }

  @Test
  void theNewestFilesSayWhatTheyHold() throws IOException {
    JsonNode summary = new ObjectMapper().readTree(text("data/summary.json"));
    assertThat(summary.get("newest"))
        .hasToString("{\"file\":\"data/incidents.csv\",\"incidents\":3,\"of\":3}");
    assertThat(text("data/datapackage.json")).contains("newest 3 of 3 incidents");
  }
}
