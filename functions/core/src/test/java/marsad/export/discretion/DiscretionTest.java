package marsad.export.discretion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.event.Precision;
import marsad.export.names.PersonNames;
import marsad.extract.Extractor;
import marsad.json.Json;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;
import marsad.table.TableException;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

class DiscretionTest {
  private static final String HEAD = "what\tvalue\trule\tamount\twhy";
  private static final Instant TOLD = Instant.parse("2022-07-19T07:00:00Z");
  private static final Instant LATER = TOLD.plus(Duration.ofDays(30));
  private static final Extractor EXTRACTOR = new Extractor();

  private static final Incident MOVE =
      incident("The Iraqi army withdrew its forces from the village of Palkana on Monday.");
  private static final Incident ATTACK =
      incident("Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen.");

  private static Incident incident(String text) {
    Article article =
        new Article(
            "a",
            "https://example.org/a",
            "agency",
            "en",
            "Palkana and Daquq",
            "2022-07-19T10:00:00+03:00",
            "2022-07-19T08:00:00Z",
            text,
            null);
    return new IncidentLinker(ReferenceTables.bundled())
        .join(ReportedEvent.of(article, EXTRACTOR.extract(article), Agencies.bundled()))
        .get(0);
  }

  private static Discretion of(String... rows) {
    return new Discretion(
        Tsv.parse("discretion.tsv", Stream.concat(Stream.of(HEAD), Stream.of(rows))),
        List.of(),
        ReferenceTables.bundled(),
        PersonNames.bundled());
  }

  @Test
  void whatMarsadShipsHidesWhereForcesMoveAndWaitsADay() {
    assertThat(MOVE.kind()).isEqualTo("force-movement");
    assertThat(MOVE.place().precision()).isEqualTo(Precision.EXACT);
    Discretion bundled = Discretion.bundled(List.of());
    assertThat(bundled.apply(MOVE, TOLD.plus(Duration.ofHours(23)))).isEmpty();
    assertThat(bundled.delayedUntil(MOVE, TOLD.plus(Duration.ofHours(23))))
        .contains(TOLD.plus(Duration.ofHours(24)));
    Incident open = bundled.apply(MOVE, TOLD.plus(Duration.ofHours(24))).orElseThrow();
    assertThat(open.place().id()).isEqualTo("dibis-district");
    assertThat(open.place().precision()).isEqualTo(Precision.DISTRICT);
    assertThat(Json.line(open).toLowerCase(Locale.ROOT)).doesNotContain("palkana");
    assertThat(bundled.apply(ATTACK, TOLD)).contains(ATTACK);
  }

  @Test
  void noNameOfAPersonStandsInTheWordsOfASource() {
    Incident named =
        incident("Gunmen shot the farmer Zorlan Hamkar near Daquq on Monday.")
            .withReports(ATTACK.reports())
            .with(
                ATTACK.place().withText("village of Haji Zorlan, farmer Melkan Dastu, Daquq"),
                List.of(
                    ATTACK
                        .reports()
                        .get(0)
                        .withWords(
                            "Farmer Zorlan Hamkar killed",
                            "Gunmen shot the farmer Zorlan Hamkar near Daquq.")),
                List.of(),
                List.of());
    String open = Json.line(Discretion.bundled(List.of()).apply(named, LATER).orElseThrow());
    assertThat(open).contains("Daquq").doesNotContain("Hamkar", "Melkan", "Dastu");
  }

  @Test
  void kindsAndActorsAreWithheld() {
    assertThat(of("kind\tarmed-attack\twithhold\t\tx").apply(ATTACK, LATER)).isEmpty();
    assertThat(of("actor\tiraqi-police\twithhold\t\tx").apply(ATTACK, LATER)).isEmpty();
    assertThat(of("actor\tpkk\twithhold\t\tx").apply(ATTACK, LATER)).contains(ATTACK);
  }

  @Test
  void aGridHoldsTheTruthInItsCircle() {
    Incident open = of("all\t\tgrid\t0.25\tx").apply(MOVE, LATER).orElseThrow();
    assertThat(open.place().lat()).isEqualTo(35.625);
    assertThat(open.place().lon()).isEqualTo(43.875);
    double north = Math.abs(open.place().lat() - MOVE.place().lat()) * 111.2;
    assertThat(open.place().radiusKm()).isGreaterThan(north + MOVE.place().radiusKm());
    assertThat(open.place().name().en()).doesNotContain("Palkana");
    assertThat(open.place().precision()).isNotEqualTo(Precision.EXACT);
  }

  @Test
  void whatIsTakenDownIsGone() {
    String head = "value\twhy";
    for (String value : List.of("https://example.org/a", ATTACK.id())) {
      List<Tsv.Row> rows = Tsv.parse("takedown.tsv", Stream.of(head, value + "\tasked for"));
      assertThat(Discretion.bundled(rows).apply(ATTACK, LATER)).as(value).isEmpty();
    }
  }

  @Test
  void aTakedownHoldsUnderEveryIdAndHoweverItsAddressIsWritten() {
    Incident known =
        ATTACK.known("inc-aaaaaaaaaaaa", List.of(ATTACK.id()), List.of("inc-bbbbbbbbbbbb"));
    for (String value :
        List.of(ATTACK.id(), "inc-bbbbbbbbbbbb", "http://www.example.org/a?utm_source=x")) {
      List<Tsv.Row> rows =
          Tsv.parse("takedown.tsv", Stream.of("value\twhy", value + "\tasked for"));
      assertThat(Discretion.bundled(rows).apply(known, LATER)).as(value).isEmpty();
    }
  }

  @Test
  void theLogDoesNotGiveACoarsenedPlaceAway() {
    Change moved = new Change("2022-07-20T08:00:00Z", "place", "palkana", "dibis", "a-1");
    Incident logged = MOVE.logged(List.of(moved), null, null, null, 1);
    Incident open = Discretion.bundled(List.of()).apply(logged, LATER).orElseThrow();
    assertThat(Json.line(open)).doesNotContain("palkana");
  }

  @Test
  void aBrokenRowNamesLineAndFix() {
    assertThatThrownBy(() -> of("kind\tarmed-atack\twithhold\t\tx"))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("discretion.tsv line 2");
    assertThatThrownBy(() -> of("all\t\tdelay\t\tx")).isInstanceOf(TableException.class);
    assertThatThrownBy(() -> of("all\t\thide\t\tx"))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("write one of");
  }
}
