package marsad.aggregate.trust;

import static marsad.aggregate.trust.Reports.NOW;
import static marsad.aggregate.trust.Reports.judge;
import static marsad.aggregate.trust.Reports.report;
import static marsad.aggregate.trust.Reports.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marsad.aggregate.incident.Incident;
import marsad.article.Article;
import org.junit.jupiter.api.Test;

/** Which sources confirm an incident, and when a source leaves probation. */
class ProbationTest {
  @Test
  void hostsOnProbationDoNotConfirmOneAnother() {
    Judgement judgement =
        judge(
            List.of(
                report(
                    "https://one.example/a",
                    "2022-07-19",
                    "Gunmen attacked a police checkpoint in Dibis on Monday, killing two"
                        + " policemen."),
                report(
                    "https://other.example/b",
                    "2022-07-19",
                    "In Dibis two policemen died on Monday when armed men stormed their"
                        + " checkpoint.")));
    assertThat(judgement.incidents()).hasSize(1).noneMatch(Incident::confirmed);
    assertThat(judgement.incidents().get(0).corroboration()).isEqualTo(2);
  }

  @Test
  void oneHostUnderManyNamesIsOneSource() {
    List<String> texts =
        List.of(
            "Gunmen attacked a police checkpoint in Dibis on Monday, killing two policemen.",
            "In Dibis two policemen died on Monday when armed men stormed their checkpoint.",
            "Two members of the police were shot dead on Monday at a post near Dibis by gunmen.");
    List<Article> reports = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      reports.add(
          new Article(
              null,
              "https://one.example/" + i,
              "Paper " + i,
              "en",
              null,
              "2022-07-19",
              "2022-07-19T12:00:00Z",
              texts.get(i),
              null));
    }
    Judgement judgement = judge(TrustRules.bundled(), NOW.plus(Duration.ofDays(30)), reports);
    Incident most =
        judgement.incidents().stream()
            .max(Comparator.comparingInt(incident -> incident.reports().size()))
            .orElseThrow();
    assertThat(most.reports()).hasSizeGreaterThan(1);
    assertThat(most.corroboration()).isEqualTo(1);
    assertThat(most.certainty().parts()).hasSize(1);
    assertThat(most.confidence()).isEqualTo(most.certainty().event()).isLessThan(0.95);
  }

  @Test
  void probationEnds() {
    List<Article> report =
        List.of(
            report(
                "https://one.example/a",
                "2022-07-19",
                "Gunmen attacked a police checkpoint in Dibis on Monday, killing two policemen."));
    Judgement now = judge(report);
    assertThat(now.changes()).contains(Instant.parse("2022-08-02T12:00:00Z"));
    Judgement then = judge(TrustRules.bundled(), now.changes().orElseThrow(), report);
    assertThat(then.incidents()).allMatch(Incident::confirmed);
    assertThat(then.changes()).isEmpty();
    assertThat(judge(rules("known\tone.example\t\tmine"), NOW, report).incidents())
        .allMatch(Incident::confirmed);
  }
}
