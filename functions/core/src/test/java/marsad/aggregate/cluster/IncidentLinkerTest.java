package marsad.aggregate.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.region.RegionAggregate;
import marsad.aggregate.region.Regions;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.json.Json;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

class IncidentLinkerTest {
  private static final Extractor EXTRACTOR = new Extractor();

  private static List<ReportedEvent> told(String id, String lang, String published, String text) {
    Article article =
        new Article(
            id, null, "agency-" + id, lang, null, published, "2022-07-21T00:00:00Z", text, null);
    return ReportedEvent.of(article, EXTRACTOR.extract(article), Agencies.bundled());
  }

  private static final List<ReportedEvent> AMBUSH_EN =
      told(
          "a",
          "en",
          "2022-07-19",
          "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen.");
  private static final List<ReportedEvent> AMBUSH_AR =
      told(
          "b",
          "ar",
          "2022-07-19",
          "هاجم مسلحون نقطة للشرطة في داقوق أمس الاثنين ما أدى إلى مقتل ثلاثة من الشرطة.");
  private static final List<ReportedEvent> AMBUSH_CKB =
      told(
          "c",
          "ckb",
          "2022-07-19",
          "دوێنێ دووشەممە چەکداران هێرشیان کردە سەر پۆلیس لە داقووق و دوو پۆلیس کوژران.");
  private static final List<ReportedEvent> ELSEWHERE =
      told(
          "d",
          "en",
          "2022-07-19",
          "Gunmen attacked a police checkpoint in Jalawla on Monday, killing two policemen.");
  private static final List<ReportedEvent> LATER =
      told(
          "e",
          "en",
          "2022-07-29",
          "Gunmen attacked a police checkpoint in Daquq on Thursday, killing two policemen.");

  private static List<ReportedEvent> all() {
    List<ReportedEvent> all = new ArrayList<>();
    List.of(AMBUSH_EN, AMBUSH_AR, AMBUSH_CKB, ELSEWHERE, LATER).forEach(all::addAll);
    return all;
  }

  @Test
  void oneAmbushInThreeLanguagesIsOneIncident() {
    List<Incident> incidents = new IncidentLinker(ReferenceTables.bundled()).join(all());
    assertThat(incidents).hasSize(3);
    Incident ambush =
        incidents.stream().filter(i -> i.reports().size() == 3).findFirst().orElseThrow();
    assertThat(ambush.casualties().killed().low()).isEqualTo(2);
    assertThat(ambush.casualties().killed().best()).isEqualTo(2);
    assertThat(ambush.casualties().killed().high()).isEqualTo(3);
    assertThat(ambush.merge()).hasSize(3);
    assertThat(ambush.merge().get(2).reasons())
        .contains("same kind", "same day", "same place: daquq");
    assertThat(ambush.confidence()).isGreaterThan(AMBUSH_EN.get(0).event().confidence());
  }

  @Test
  void reportsThatRestOnOneAgencyAreOneSource() {
    List<ReportedEvent> events = new ArrayList<>(AMBUSH_EN);
    String quoting = "%s, a police source told Shafaq News.";
    String text = "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen";
    events.addAll(told("x", "en", "2022-07-19", quoting.formatted(text)));
    events.addAll(
        told(
            "y",
            "ar",
            "2022-07-19",
            "أفاد مصدر لوكالة شفق نيوز بأن مسلحين هاجموا نقطة للشرطة في داقوق أمس الاثنين ما أدى إلى مقتل شرطيين."));
    Incident ambush = new IncidentLinker(ReferenceTables.bundled()).join(events).get(0);
    assertThat(ambush.reports()).hasSize(3);
    assertThat(ambush.corroboration()).isEqualTo(2);
    assertThat(ambush.reports())
        .extracting(Report::origin)
        .containsExactly(null, "shafaq", "shafaq");
    assertThat(ambush.reports().get(0).casualties().killed().best()).isEqualTo(2);
  }

  @Test
  void reportsInTheSameWordsAreOneSource() {
    String text = "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen";
    List<ReportedEvent> events = new ArrayList<>();
    for (String end : List.of(".", "!", " .")) {
      events.addAll(told("copy" + events.size(), "en", "2022-07-19", text + end));
    }
    events.addAll(AMBUSH_AR);
    Incident ambush = new IncidentLinker(ReferenceTables.bundled()).join(events).get(0);
    assertThat(ambush.reports()).hasSize(4);
    assertThat(ambush.corroboration()).isEqualTo(2);
    List<ReportedEvent> once = List.of(events.get(0), AMBUSH_AR.get(0));
    assertThat(ambush.confidence())
        .isEqualTo(new IncidentLinker(ReferenceTables.bundled()).join(once).get(0).confidence());
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    String expected = Json.line(new IncidentLinker(ReferenceTables.bundled()).join(all()));
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      List<ReportedEvent> shuffled = all();
      Collections.shuffle(shuffled, random);
      assertThat(Json.line(new IncidentLinker(ReferenceTables.bundled()).join(shuffled)))
          .isEqualTo(expected);
    }
  }

  @Test
  void regionsCountMakhmurUnderBothClaimants() {
    List<ReportedEvent> strike =
        told(
            "f",
            "en",
            "2022-07-19",
            "Coalition warplanes struck a cave on Mount Qarachogh on Monday, killing 3 militants.");
    List<RegionAggregate> sums =
        new Regions(ReferenceTables.bundled())
            .sum(new IncidentLinker(ReferenceTables.bundled()).join(strike));
    assertThat(sums.stream().filter(r -> r.period().equals("2022-07")).map(RegionAggregate::region))
        .containsExactly(
            "disputed-belt", "erbil-governorate", "iraq", "makhmur", "makhmur-district", "nineveh");
    assertThat(sums.stream().map(RegionAggregate::period).distinct())
        .containsExactlyInAnyOrder("2022-07-18", "2022-W29", "2022-07");
    assertThat(sums.get(0).killed().best()).isEqualTo(3);
  }

  @Test
  void everySumStandsBesideThePeriodBeforeAndTheYearBefore() {
    List<ReportedEvent> events = new ArrayList<>();
    for (String day :
        List.of("2021-07-05", "2022-06-20", "2022-07-04", "2022-07-11", "2022-07-12")) {
      events.addAll(
          told(
              "d" + day,
              "en",
              day,
              "Gunmen attacked a police checkpoint in Daquq on " + english(day) + "."));
    }
    List<RegionAggregate> sums =
        Regions.compare(
            new Regions(ReferenceTables.bundled())
                .sum(new IncidentLinker(ReferenceTables.bundled()).join(events)),
            YearMonth.of(2021, 7));
    assertThat(beside(sums, "2022-07")).containsExactly(3, 1, 1);
    assertThat(beside(sums, "2022-06")).containsExactly(1, 0, null);
    assertThat(beside(sums, "2022-W28")).containsExactly(2, 1, 0);
    assertThat(beside(sums, "2022-07-12")).containsExactly(1, 1, 0);
    assertThat(beside(sums, "2021-07")).containsExactly(1, null, null);
  }

  private static String english(String day) {
    LocalDate date = LocalDate.parse(day);
    String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return month + " " + date.getDayOfMonth() + ", " + date.getYear();
  }

  private static List<Integer> beside(List<RegionAggregate> sums, String period) {
    RegionAggregate sum =
        sums.stream()
            .filter(s -> s.region().equals("daquq-district") && s.period().equals(period))
            .findFirst()
            .orElseThrow();
    return Arrays.asList(sum.incidents(), sum.previous(), sum.yearAgo());
  }
}
