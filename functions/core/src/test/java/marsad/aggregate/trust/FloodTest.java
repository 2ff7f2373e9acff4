package marsad.aggregate.trust;

import static marsad.aggregate.trust.Reports.NOW;
import static marsad.aggregate.trust.Reports.both;
import static marsad.aggregate.trust.Reports.honest;
import static marsad.aggregate.trust.Reports.judge;
import static marsad.aggregate.trust.Reports.madeUp;
import static marsad.aggregate.trust.Reports.report;
import static marsad.aggregate.trust.Reports.sums;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import marsad.aggregate.incident.Flag;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.region.RegionAggregate;
import marsad.aggregate.region.Regions;
import marsad.article.Article;
import marsad.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** What many made-up reports can do to what is published. */
class FloodTest {
  @Test
  void aFloodOfAnUnknownHostIsCappedAndInNoSum() {
    Judgement without = judge(honest());
    Judgement flooded = judge(both(honest(), madeUp("made-up.example", 500)));
    List<Incident> doubtful =
        flooded.incidents().stream().filter(incident -> !incident.confirmed()).toList();
    assertThat(doubtful)
        .hasSize(10)
        .allMatch(
            incident ->
                incident.flags().equals(List.of(Flag.SOURCE_ON_PROBATION, Flag.SOURCE_SPIKE)));
    assertThat(flooded.heldBack().get(HeldBack.SOURCE_OVER_CAP)).isGreaterThan(100);
    assertThat(flooded.incidents().stream().filter(Incident::confirmed))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "id", "aliases", "reports", "merge", "updated")
        .containsExactlyElementsOf(without.incidents());
    assertThat(sums(flooded.incidents())).isEqualTo(sums(without.incidents()));
    assertThat(new Regions(ReferenceTables.bundled()).sum(flooded.incidents()))
        .filteredOn(sum -> sum.level().equals("country") && sum.period().equals("2022-07"))
        .extracting(RegionAggregate::unconfirmed)
        .containsExactly(10);
  }

  @Test
  void aFloodFromSubdomainsIsOfOneSite() {
    List<Article> reports = new ArrayList<>();
    List<Article> flood = madeUp("made-up.example", 60);
    for (int i = 0; i < flood.size(); i++) {
      reports.add(
          report("https://n%d.made-up.example/a".formatted(i), "2022-07-19", flood.get(i).text()));
    }
    assertThat(judge(reports).incidents()).hasSize(10);
  }

  @Test
  void aFloodFromManyHostsIsCappedToo() {
    List<Article> reports = new ArrayList<>();
    List<Article> flood = madeUp("made-up.example", 200);
    for (int i = 0; i < flood.size(); i++) {
      reports.add(
          report("https://host-%d.example/a".formatted(i), "2022-07-19", flood.get(i).text()));
    }
    Judgement without = judge(honest());
    Judgement flooded = judge(both(honest(), reports));
    assertThat(flooded.incidents().stream().filter(incident -> !incident.confirmed()).count())
        .isBetween(10L, 50L);
    assertThat(sums(flooded.incidents())).isEqualTo(sums(without.incidents()));
    Judgement later =
        judge(TrustRules.bundled(), NOW.plus(Duration.ofDays(30)), both(honest(), reports));
    assertThat(sums(later.incidents()))
        .as("hosts that wait together are no better for it")
        .isEqualTo(sums(without.incidents()));
  }

  @Test
  void aFloodOfAKnownHostIsUnconfirmed() {
    Judgement flooded = judge(both(honest(), madeUp("basnews.com", 500)));
    assertThat(flooded.incidents().stream().filter(incident -> !incident.confirmed()))
        .hasSize(40)
        .allMatch(incident -> incident.flags().equals(List.of(Flag.SOURCE_SPIKE)));
    assertThat(flooded.heldBack()).containsOnlyKeys(HeldBack.SOURCE_OVER_CAP);
  }

  @Test
  void copiesOfOneTextAreOneReport() {
    List<Article> copies = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String text =
          "Gunmen attacked a police checkpoint in Dibis on Monday, killing thirty policemen"
              + " and burning four cars.";
      String url = "https://host-%d.example/a".formatted(i);
      copies.add(report(url, "2022-07-%02d".formatted(1 + i % 19), text));
    }
    Judgement judgement = judge(both(honest(), copies));
    List<Incident> doubtful =
        judgement.incidents().stream().filter(incident -> !incident.confirmed()).toList();
    assertThat(doubtful).hasSize(1);
    assertThat(doubtful.get(0).corroboration()).isEqualTo(1);
    assertThat(judgement.heldBack()).containsOnlyKeys(HeldBack.COPIED_TEXT);
  }
}
