package marsad.aggregate.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.match.Corrections;
import marsad.aggregate.region.RegionAggregate;
import marsad.aggregate.region.Regions;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.PlaceKind;
import marsad.table.Tsv;

/** Articles whose incidents the tests of this package judge. */
final class Reports {
  private static final Extractor EXTRACTOR = new Extractor();
  static final Instant NOW = Instant.parse("2022-07-20T12:00:00Z");
  private static final List<String> VILLAGES =
      Gazetteer.bundled().list().stream()
          .filter(place -> place.kind() == PlaceKind.VILLAGE && place.hasPoint())
          .map(place -> place.names().en())
          .toList();

  private Reports() {}

  static Article report(String url, String published, String text) {
    return new Article(null, url, null, "en", null, published, "2022-07-19T12:00:00Z", text, null);
  }

  /** Returns reports of honest agencies: two incidents. */
  static List<Article> honest() {
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

  /** Returns reports of different attacks, all made up, from one host. */
  static List<Article> madeUp(String host, int reports) {
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

  /** Joins the events of articles and judges the incidents at a moment. */
  static Judgement judge(TrustRules rules, Instant now, List<Article> articles) {
    List<ReportedEvent> told = told(articles);
    List<Incident> incidents =
        new IncidentLinker(
                ReferenceTables.bundled(), Corrections.NONE, rules.known(), rules.corroboration())
            .join(told);
    return Trust.judge(incidents, new Sources(rules, Sources.firstRecorded(told), now));
  }

  static Judgement judge(List<Article> articles) {
    return judge(TrustRules.bundled(), NOW, articles);
  }

  /** Returns the bundled rules with rows of the operator. */
  static TrustRules rules(String... rows) {
    return TrustRules.of(
        Tsv.parse(
            "trust.tsv", Stream.concat(Stream.of("what\tvalue\tamount\twhy"), Stream.of(rows))),
        List.of(),
        Agencies.bundled());
  }

  static <T> List<T> both(List<T> a, List<T> b) {
    List<T> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  /** Returns the sums of confirmed incidents by region, without the number of unconfirmed ones. */
  static List<RegionAggregate> sums(List<Incident> incidents) {
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
}
