package marsad.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.event.DateSpan;
import marsad.event.Location;
import marsad.event.Role;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine has to find in the archive, with none of Marsad's code between. */
abstract class EngineTest {
  static final Sample SAMPLE = new Sample();

  @TempDir static Path archive;

  /**
   * Asks an engine that has the tables {@code events} and {@code incidents}.
   *
   * @return the rows, each cell as text, "null" where there is none, a list as [a, b]
   */
  abstract List<List<String>> ask(String sql) throws Exception;

  @Test
  void theColumnsAreThoseOfTheTable() throws Exception {
    for (String table : List.of("events", "incidents")) {
      String columns =
          Tsv.read("tables/archive.tsv").stream()
              .filter(row -> row.get("table").equals(table))
              .map(row -> row.get("column"))
              .collect(Collectors.joining(", "));
      ask("SELECT " + columns + ", dt FROM " + table);
    }
  }

  @Test
  void everyEventIsThere() throws Exception {
    List<List<String>> expected =
        SAMPLE.events().stream()
            .map(told -> row(told, told.event().date(), told.event().place()))
            .toList();
    assertThat(expected).hasSize(5);
    assertThat(
            ask(
                "SELECT event_id, kind, date_start, date_end, place_id, place_ckb, lat, radius_km,"
                    + " killed_low, killed_best, wounded_high, weapons, targets, confidence, url,"
                    + " source, lang, title, quote, dt FROM events"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> row(ReportedEvent told, DateSpan date, Location place) {
    Casualties toll = told.event().casualties();
    Count killed = toll == null ? null : toll.killed();
    Count wounded = toll == null ? null : toll.wounded();
    return texts(
        told.event().id(),
        told.event().kind(),
        date.start(),
        date.end(),
        place.id(),
        place.name().ckb(),
        place.lat(),
        place.radiusKm(),
        killed == null ? null : killed.low(),
        killed == null ? null : killed.best(),
        wounded == null ? null : wounded.high(),
        told.event().weapons(),
        told.event().actors().stream()
            .filter(actor -> actor.role() == Role.TARGET)
            .map(actor -> actor.id())
            .toList(),
        told.event().confidence(),
        told.report().url(),
        told.report().source(),
        told.report().lang(),
        told.report().title(),
        told.report().quote(),
        told.day());
  }

  private static List<String> texts(Object... cells) {
    return Arrays.stream(cells).map(String::valueOf).toList();
  }

  @Test
  void everyIncidentIsThereWithItsEvents() throws Exception {
    List<List<String>> expected = new ArrayList<>();
    for (Incident incident : SAMPLE.incidents()) {
      Stream<String> events = incident.merge().stream().map(merge -> merge.eventId());
      expected.add(
          texts(incident.id(), incident.corroboration(), events.toList(), incident.revision()));
    }
    assertThat(expected).hasSize(4);
    assertThat(ask("SELECT incident_id, corroboration, event_ids, revision FROM incidents"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void placesListTheirAreas() throws Exception {
    assertThat(
            ask(
                "SELECT district, districts, district_pcodes, governorate, governorates,"
                    + " governorate_pcodes FROM incidents WHERE place_id = 'makhmur'"))
        .isNotEmpty()
        .containsOnly(
            List.of(
                "Makhmur",
                "[makhmur-district]",
                "[IQG11Q04]",
                "Erbil; Nineveh",
                "[erbil-governorate, nineveh]",
                "[IQG11, IQG15]"));
  }

  /** The incidents of each governorate, as the docs say it for this engine. */
  abstract String byGovernorate();

  @Test
  void whatTwoGovernoratesClaimCountsForBoth() throws Exception {
    assertThat(ask(byGovernorate()))
        .contains(List.of("erbil-governorate", "2"), List.of("nineveh", "2"));
  }

  @Test
  void theQueriesOfTheDocsGiveRows() throws Exception {
    assertThat(Queries.all()).hasSizeGreaterThan(3);
    for (String sql : Queries.all()) {
      assertThat(ask(sql)).as(sql).isNotEmpty();
    }
  }
}
