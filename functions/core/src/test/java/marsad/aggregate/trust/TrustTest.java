package marsad.aggregate.trust;

import static marsad.aggregate.trust.Reports.both;
import static marsad.aggregate.trust.Reports.honest;
import static marsad.aggregate.trust.Reports.judge;
import static marsad.aggregate.trust.Reports.madeUp;
import static marsad.aggregate.trust.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import marsad.aggregate.incident.Flag;
import marsad.aggregate.incident.Incident;
import marsad.article.Article;
import org.junit.jupiter.api.Test;

/** What made-up reports can do to incidents that agencies report. */
class TrustTest {
  @Test
  void whatAgenciesTellIsConfirmed() {
    Judgement judgement = judge(honest());
    assertThat(judgement.incidents()).hasSize(2).allMatch(Incident::confirmed);
    assertThat(judgement.heldBack()).isEmpty();
    assertThat(judgement.changes()).isEmpty();
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    List<Article> reports = new ArrayList<>(both(honest(), madeUp("made-up.example", 60)));
    Judgement once = judge(reports);
    Collections.shuffle(reports, new Random(3));
    assertThat(judge(reports)).isEqualTo(once);
  }

  @Test
  void nobodyUnknownChangesWhatAgenciesTell() {
    Judgement without = judge(honest());
    List<Article> lie =
        List.of(
            report(
                "https://made-up.example/a",
                "2022-07-19",
                "Peshmerga fighters attacked a police checkpoint in Daquq on Monday, killing three"
                    + " policemen and wounding nine."));
    Judgement joined = judge(both(honest(), lie));
    assertThat(joined.incidents()).hasSize(2).allMatch(Incident::confirmed);
    assertThat(joined.incidents()).anyMatch(incident -> incident.reports().size() == 3);
    assertThat(joined.incidents())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "id", "aliases", "reports", "merge", "updated")
        .containsExactlyElementsOf(without.incidents());
  }

  /** Without the lie both reports tell one incident; with it one of them would fit it better. */
  @Test
  void nobodyUnknownPartsWhatAgenciesTell() {
    List<Article> two =
        List.of(
            report(
                "https://shafaq.com/1",
                "2022-07-19",
                "Gunmen attacked a police checkpoint in Daquq on Monday."),
            report(
                "https://rudaw.net/2",
                "2022-07-19",
                "Armed men stormed a checkpoint of the police at Daquq on Monday and killed two"
                    + " policemen."));
    List<Article> lies = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      lies.add(
          report(
              "https://made-up.example/" + i,
              "2022-07-19",
              "ISIS gunmen attacked a police checkpoint in Daquq on Monday, killing %d policemen."
                  .formatted(90 + i)));
    }
    assertThat(judge(two).incidents()).hasSize(1);
    Judgement joined = judge(both(two, lies));
    assertThat(joined.incidents().stream().filter(Incident::confirmed))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "id", "aliases", "reports", "merge", "updated")
        .containsExactlyElementsOf(judge(two).incidents());
  }

  @Test
  void aTollBeyondAnyKnownEventIsInNoSum() {
    String text = "A car bomb in the market of Hawija on Monday killed 4,500 people.";
    List<Article> one = List.of(report("https://shafaq.com/a", "2022-07-19", text));
    assertThat(judge(one).incidents())
        .hasSize(1)
        .allMatch(incident -> incident.flags().equals(List.of(Flag.IMPLAUSIBLE_TOLL)));
    List<Article> two =
        both(
            one,
            List.of(
                report(
                    "https://rudaw.net/b",
                    "2022-07-19",
                    "In Hawija 4,500 people lost their lives on Monday when a car bomb"
                        + " exploded.")));
    assertThat(judge(two).incidents()).hasSize(1).allMatch(Incident::confirmed);
  }

  @Test
  void aDayThatNoReportCanKnowIsHeldBack() {
    Judgement judgement =
        judge(
            List.of(
                report(
                    "https://shafaq.com/a",
                    "2022-07-19",
                    "On 12 March 2099 gunmen killed three policemen in Daquq.")));
    assertThat(judgement.incidents()).isEmpty();
    assertThat(judgement.heldBack()).isEqualTo(Map.of(HeldBack.IMPLAUSIBLE_DATE, 1));
  }

  @Test
  void whatIsNotDatedIsHeldBack() {
    Judgement judgement =
        judge(
            List.of(
                report("https://shafaq.com/a", null, "Gunmen killed three policemen in Daquq.")));
    assertThat(judgement.incidents()).isEmpty();
    assertThat(judgement.heldBack()).isEqualTo(Map.of(HeldBack.UNDATED, 1));
  }
}
