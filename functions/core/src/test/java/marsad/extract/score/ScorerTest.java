package marsad.extract.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marsad.article.Article;
import marsad.event.Certainty;
import marsad.event.Event;
import marsad.event.Extraction;
import marsad.event.RejectionReason;
import marsad.extract.Extractor;
import marsad.json.Json;
import marsad.reference.ReferenceTables;
import marsad.table.TableException;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/** What the certainty of an event is made of. */
class ScorerTest {
  private static final String HEAD = "score\tfeature\tweight\twords";

  private static Weights weights(String... rows) {
    return Weights.of(Tsv.parse(Weights.TABLE, Stream.concat(Stream.of(HEAD), Stream.of(rows))));
  }

  private static String[] bases(double event, String... more) {
    List<String> rows = new ArrayList<>();
    for (Score score : Score.values()) {
      rows.add(score.code() + "\tbase\t" + (score == Score.EVENT ? event : 0) + "\tx");
    }
    rows.addAll(List.of(more));
    return rows.toArray(String[]::new);
  }

  private static Extraction read(Weights weights, String title, String text) {
    return new Extractor(ReferenceTables.bundled(), weights)
        .extract(new Article("a", null, null, "en", title, "2022-07-19", null, text, null));
  }

  @Test
  void listsTheFeaturesThatHold() {
    Event event =
        read(
                Weights.zero(),
                "Gunmen attack police in Daquq",
                "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen.")
            .events()
            .get(0);
    assertThat(event.certainty().parts())
        .extracting(Certainty.Part::name)
        .contains(
            "base",
            "title-tells-it",
            "opening-sentence",
            "first-of-report",
            "only-of-report",
            "kind-named",
            "place-in-sentence",
            "day-in-sentence",
            "initiator-named",
            "people-counted")
        .doesNotContain("undated-report", "counted-again", "in-passing", "title-tells-another");
  }

  @Test
  void whatIsTooUnlikelyIsNoEvent() {
    String text = "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen.";
    Extraction unlikely = read(weights(bases(-0.45)), null, text);
    assertThat(unlikely.events()).isEmpty();
    assertThat(unlikely.rejected())
        .extracting(rejection -> rejection.reason() + " " + rejection.kind())
        .containsExactly("UNLIKELY armed-attack");
    Extraction unsure = read(weights(bases(-0.4)), null, text);
    assertThat(unsure.events()).extracting(Event::unsure).containsExactly(true);
    assertThat(unsure.rejected()).isEmpty();
  }

  @Test
  void theConfidenceIsTheLogisticFunctionOfItsParts() {
    Event event =
        read(
                Weights.bundled(),
                null,
                "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen.")
            .events()
            .get(0);
    double sum = event.certainty().parts().stream().mapToDouble(Certainty.Part::value).sum();
    assertThat(event.confidence())
        .isEqualTo(event.certainty().event())
        .isEqualTo(Math.round(1000 / (1 + Math.exp(-sum))) / 1000.0);
    assertThat(event.certainty().place()).isBetween(0.5, 1.0);
    assertThat(event.certainty().date()).isBetween(0.5, 1.0);
    assertThat(event.certainty().toll()).isNotNull();
    assertThat(event.certainty().roles()).isNotNull();
  }

  @Test
  void whatIsNotStatedIsNotEstimated() {
    Certainty certainty =
        read(Weights.bundled(), null, "A bomb exploded in Hawija.").events().get(0).certainty();
    assertThat(certainty.place()).isNotNull();
    assertThat(certainty.toll()).isNull();
    assertThat(certainty.roles()).isNull();
  }

  @Test
  void whatIsMoreLikelyWrongIsUnsureAndKept() {
    String text = "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen.";
    Event unsure = read(weights(bases(-0.1)), null, text).events().get(0);
    Event sure = read(weights(bases(0.1)), null, text).events().get(0);
    assertThat(Json.line(unsure)).contains("\"unsure\":true");
    assertThat(Json.line(sure)).doesNotContain("unsure");
  }

  @Test
  void anUnsureEventCanBeReadAgain() throws Exception {
    Event unsure = read(weights(bases(-0.3)), null, "A bomb exploded in Hawija.").events().get(0);
    assertThat(Json.read(Json.line(unsure), Event.class)).isEqualTo(unsure);
  }

  @Test
  void noWeightOverridesADenial() {
    Extraction extraction =
        read(
            weights(bases(6, "event\tplace-in-sentence\t6\tx")),
            null,
            "The police denied that gunmen had attacked a checkpoint in Daquq on Monday.");
    assertThat(extraction.events()).isEmpty();
    assertThat(extraction.rejected())
        .extracting(rejection -> rejection.reason())
        .contains(RejectionReason.DENIED);
  }

  @Test
  void aBrokenTableNamesLineAndFix() {
    assertThatThrownBy(() -> weights(bases(0, "event\tno-such\t1\tx")))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("tables/weights.tsv line 7")
        .hasMessageContaining("no-such");
    assertThatThrownBy(() -> weights(bases(0, "date\tnamed-village\t1\tx")))
        .hasMessageContaining("line 7")
        .hasMessageContaining("delete the row");
    assertThatThrownBy(() -> weights(bases(0, "event\tnamed-village\tNaN\tx")))
        .hasMessageContaining("from -6 to 6");
    assertThatThrownBy(() -> weights(bases(0, "event\tbase\t1\tx")))
        .hasMessageContaining("repeats");
    assertThatThrownBy(() -> weights(bases(0, "event\tnamed-village\t1\t ")))
        .hasMessageContaining("no words");
    assertThatThrownBy(() -> weights("event\tbase\t0\tx"))
        .hasMessageContaining("has no base of the score place");
  }
}
