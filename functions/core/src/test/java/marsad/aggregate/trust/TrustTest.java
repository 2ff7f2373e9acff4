package marsad.aggregate.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Flag;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Publisher;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.match.Corrections;
import marsad.aggregate.region.RegionAggregate;
import marsad.aggregate.region.Regions;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.reference.Agencies;
import marsad.reference.Gazetteer;
import marsad.reference.ReferenceTables;
import marsad.table.TableException;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/** What made-up reports can do to what is published. */
class TrustTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final Instant NOW = Instant.parse("2022-07-20T12:00:00Z");
  private static final List<String> VILLAGES =
      Gazetteer.bundled().list().stream()
          .filter(place -> place.kind().equals("village") && place.hasPoint())
          .map(place -> place.names().en())
          .toList();

  private static Article report(String url, String published, String text) {
    return new Article(null, url, null, "en", null, published, "2022-07-19T12:00:00Z", text, null);
  }

  /** Reports of honest agencies. */
  private static List<Article> honest() {
    return List.of(
        report(
            "https://shafaq.com/a/1",
            "2022-07-19",
            "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen."),
        report(
            "https://www.rudaw.net/a/2",
            "2022-07-19",
            "Two officers of the police died when armed men stormed a checkpoint at Daquq on"
                + " Monday."),
        report(
            "https://ina.iq/a/3",
            "2022-07-18",
            "A bomb exploded in Hawija on Sunday, wounding a farmer and killing another."));
  }

  /** So many different attacks, all of them made up. */
  private static List<Article> madeUp(String host, int reports) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      String text =
          "Gunmen attacked a %s in the village of %s on Monday, killing %d soldiers and wounding %d."
              .formatted(
                  i / VILLAGES.size() == 0 ? "checkpoint" : "patrol",
                  VILLAGES.get(i % VILLAGES.size()),
                  20 + i % 37,
                  5 + i % 23);
      articles.add(report("https://%s/%d".formatted(host, i), "2022-07-19", text));
    }
    return articles;
  }

  private static List<ReportedEvent> told(List<Article> articles) {
    List<ReportedEvent> told = new ArrayList<>();
    articles.forEach(
        article ->
            told.addAll(ReportedEvent.of(article, EXTRACTOR.extract(article), Agencies.bundled())));
    return told;
  }

  private static Judgement judge(TrustRules rules, Instant now, List<Article> articles) {
    List<ReportedEvent> told = told(articles);
    List<Incident> incidents =
        new IncidentLinker(ReferenceTables.bundled(), Corrections.NONE, rules.known()).join(told);
    return Trust.judge(incidents, new Sources(rules, Sources.firstRecorded(told), now));
  }

  private static Judgement judge(List<Article> articles) {
    return judge(TrustRules.bundled(), NOW, articles);
  }

  private static TrustRules rules(String... rows) {
    return TrustRules.of(
        Tsv.parse(
            "trust.tsv", Stream.concat(Stream.of("what\tvalue\tamount\twhy"), Stream.of(rows))),
        List.of(),
        Agencies.bundled());
  }

  private static <T> List<T> both(List<T> a, List<T> b) {
    List<T> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private static List<RegionAggregate> sums(List<Incident> incidents) {
    return new Regions(ReferenceTables.bundled())
        .sum(incidents).stream()
            .filter(sum -> sum.incidents() > 0)
            .map(
                sum ->
                    new RegionAggregate(
                        sum.region(),
                        sum.level(),
                        sum.period(),
                        sum.counts(),
                        sum.killed(),
                        sum.wounded(),
                        sum.incidents(),
                        null,
                        null,
                        null,
                        sum.updated()))
            .toList();
  }

  @Test
  void whatAgenciesTellIsConfirmed() {
    Judgement judgement = judge(honest());
    assertThat(judgement.incidents()).hasSize(2).allMatch(Incident::confirmed);
    assertThat(judgement.heldBack()).isEmpty();
    assertThat(judgement.changes()).isEmpty();
  }

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
  void theOrderOfArrivalChangesNothing() {
    List<Article> reports = new ArrayList<>(both(honest(), madeUp("made-up.example", 60)));
    Judgement once = judge(reports);
    Collections.shuffle(reports, new Random(3));
    assertThat(judge(reports)).isEqualTo(once);
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
  void aCapNamesItsHostInItsOwnLetters() {
    Publisher publisher = new Publisher("xn--wgb9abay.example", "xn--wgb9abay.example");
    assertThat(rules("cap\tكركوك.example\t3\tx").cap(publisher, false)).isEqualTo(3);
  }

  @Test
  void aBrokenRowNamesLineAndFix() {
    assertThatThrownBy(() -> rules("cap\t*\tmany\tx"))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("trust.tsv line 2");
    assertThatThrownBy(() -> rules("known\t*\t\tx", "trusted\ta.example\t\tx"))
        .hasMessageContaining("write a host");
    assertThatThrownBy(() -> rules("trusted\ta.example\t\tx")).hasMessageContaining("write one of");
    assertThatThrownBy(() -> rules("toll\ta.example\t5\tx")).hasMessageContaining("write *");
    assertThatThrownBy(() -> rules("cap\t*\t0\tx")).hasMessageContaining("from 1 up");
  }

  @Test
  void aRowOfTheOperatorReplacesNoOther() {
    assertThat(
            judge(rules("cap\tprobation-all\t4\tx"), NOW, madeUp("made-up.example", 60))
                .incidents())
        .hasSize(4);
    Judgement judgement =
        judge(rules("cap\tmade-up.example\t3\tx"), NOW, madeUp("made-up.example", 60));
    assertThat(judgement.incidents()).hasSize(3);
    assertThat(judge(rules("known\ta.example\t\tx"), NOW, madeUp("b.example", 60)).incidents())
        .hasSize(10);
  }
}
