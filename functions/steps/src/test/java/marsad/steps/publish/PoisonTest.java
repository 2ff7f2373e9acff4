package marsad.steps.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.PlaceKind;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.http.SetClock;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Made-up reports beside honest ones, as they are published. */
class PoisonTest {
  private static final String MONTH = "data/incidents/2026-11.geojson";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Extractor EXTRACTOR = new Extractor();

  private final MemoryStore inner = new MemoryStore();
  private final MemoryStore open = new MemoryStore();
  private final Stores stores = new Stores(inner, open);
  private final SetClock clock = new SetClock();
  private final PublishStep publish = new PublishStep(stores, clock);

  private static Article report(String url, String text) {
    return new Article(
        null,
        url,
        null,
        "en",
        null,
        "2026-11-24T12:00:00+03:00",
        "2026-11-24T10:00:00Z",
        text,
        null);
  }

  private void read(List<Article> articles) throws IOException {
    ExtractStep extract = new ExtractStep(EXTRACTOR, stores);
    List<String> extractions = new ArrayList<>();
    for (Article article : articles) {
      String key = ObjectKeys.article(article);
      stores.update(key, Article.class, old -> article);
      extractions.add(extract.extract(key));
    }
    new AggregateStep(stores, clock).aggregate(extractions);
    publish.publish(publish.due());
  }

  private static List<Article> madeUp(String host) {
    List<String> villages =
        Gazetteer.bundled().list().stream()
            .filter(place -> place.kind() == PlaceKind.VILLAGE && place.hasPoint())
            .map(place -> place.names().en())
            .toList();
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String text =
          "Gunmen attacked a %s in the village of %s on Monday, killing %d soldiers."
              .formatted(
                  i < villages.size() ? "checkpoint" : "patrol",
                  villages.get(i % villages.size()),
                  20 + i % 37);
      articles.add(report("https://%s/%d".formatted(host, i), text));
    }
    return articles;
  }

  private JsonNode json(String key) throws IOException {
    return MAPPER.readTree(open.texts().get(key));
  }

  /** The confirmed incidents by id. */
  private SortedMap<String, JsonNode> confirmed() throws IOException {
    SortedMap<String, JsonNode> incidents = new TreeMap<>();
    for (JsonNode feature : json(MONTH).get("features")) {
      if (!feature.at("/properties/unconfirmed").asBoolean()) {
        incidents.put(feature.get("id").asText(), feature);
      }
    }
    return incidents;
  }

  /** The sums without the numbers of incidents that are in none. */
  private List<JsonNode> sums() throws IOException {
    List<JsonNode> sums = new ArrayList<>();
    for (JsonNode sum : json("data/regions.json").get("regions")) {
      ((ObjectNode) sum).remove("unconfirmed");
      if (sum.get("incidents").asInt() > 0) {
        sums.add(sum);
      }
    }
    return sums;
  }

  @BeforeEach
  void honestReports() throws IOException {
    read(
        List.of(
            report(
                "https://shafaq.com/1",
                "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen."),
            report(
                "https://www.rudaw.net/2",
                "A bomb exploded in Hawija on Sunday, wounding a farmer and killing another.")));
    assertThat(confirmed()).hasSize(2);
  }

  @Test
  void aFloodOfOneHostLeavesWhatIsHonestAsItWas() throws IOException {
    SortedMap<String, JsonNode> before = confirmed();
    List<JsonNode> sums = sums();
    read(madeUp("made-up.example"));
    assertThat(confirmed()).isEqualTo(before);
    assertThat(sums()).isEqualTo(sums);
    assertThat(json(MONTH).get("features")).hasSize(12);
    JsonNode summary = json("data/summary.json");
    assertThat(summary.get("unconfirmed").asInt()).isEqualTo(10);
    assertThat(summary.at("/flagged/source-on-probation").asInt()).isEqualTo(10);
    assertThat(summary.at("/flagged/source-spike").asInt()).isEqualTo(10);
    int heldBack = summary.at("/heldBack/source-over-cap").asInt();
    assertThat(heldBack).isGreaterThan(50); // one for each village, all but ten
    assertThat(summary.at("/rejected/source-over-cap").asInt()).isEqualTo(heldBack);
    assertThat(open.texts().get("data/feed.atom")).contains("Unconfirmed: ");
    assertThat(publish.doubtful())
        .hasToString(
            "held back: %1$d (source-over-cap %1$d); unconfirmed: 10 (source-on-probation 10, source-spike 10)"
                .formatted(heldBack));
  }

  @Test
  void aDayFarAheadIsNoMonthOfItsOwn() throws IOException {
    List<JsonNode> sums = sums();
    read(
        List.of(
            report(
                "https://shafaq.com/9",
                "On 12 March 2099 gunmen killed three policemen in Daquq.")));
    assertThat(sums()).isEqualTo(sums);
    JsonNode summary = json("data/summary.json");
    assertThat(summary.get("months").toString()).isEqualTo("[\"2026-11\"]");
    assertThat(summary.at("/heldBack/implausible-date").asInt()).isEqualTo(1);
  }

  @Test
  void anOldDayMakesTheHistoryNoLonger() throws IOException {
    List<JsonNode> sums = sums();
    read(
        List.of(
            new Article(
                null,
                "https://made-up.example/old",
                null,
                "en",
                null,
                "2026-09-08",
                "2026-11-24T10:00:00Z",
                "Gunmen attacked an army patrol in Dibis on Monday, killing a soldier.",
                null)));
    assertThat(json("data/summary.json").get("months")).hasSize(2);
    assertThat(sums()).isEqualTo(sums);
  }

  @Test
  void whoIsNewIsConfirmedWhenProbationIsOver() throws IOException {
    read(
        List.of(
            report(
                "https://paper.example/1",
                "Gunmen attacked an army patrol in Dibis on Monday, killing a soldier.")));
    assertThat(confirmed()).hasSize(2);
    assertThat(publish.waiting()).containsExactly(YearMonth.of(2026, 11));
    clock.forward(Duration.ofDays(12));
    assertThat(publish.ripe()).isEmpty();
    clock.forward(Duration.ofDays(2));
    publish.publish(publish.ripe());
    assertThat(confirmed()).hasSize(3);
    assertThat(publish.waiting()).isEmpty();
    assertThat(json("data/summary.json").at("/unconfirmed").asInt()).isZero();
  }

  @Test
  void theOperatorsTableCountsWithTheNextPublication() throws IOException {
    read(
        List.of(
            report(
                "https://paper.example/1",
                "Gunmen attacked an army patrol in Dibis on Monday, killing a soldier.")));
    String table = "what\tvalue\tamount\twhy\nknown\tpaper.example\t\ta paper of Kirkuk\n";
    inner.create("trust.tsv", table.getBytes(StandardCharsets.UTF_8), "text/plain");
    publish.publish(publish.months());
    assertThat(confirmed()).hasSize(3);
  }

  /** What is remembered of sources is made again with the counts that hold it. */
  @Test
  void damagedCountsForgetNoSource() throws IOException {
    read(
        List.of(
            report(
                "https://paper.example/1",
                "Gunmen attacked an army patrol in Dibis on Monday, killing a soldier.")));
    clock.forward(Duration.ofDays(15));
    publish.publish(publish.waiting());
    SortedMap<String, String> published = new TreeMap<>(open.texts());
    for (String key : List.of(ObjectKeys.TOTALS, ObjectKeys.year(2026))) {
      inner.delete(key);
      inner.create(key, "{".getBytes(StandardCharsets.UTF_8), "application/json");
    }
    publish.publish(publish.months());
    publish.publish(List.of(YearMonth.of(2026, 11)));
    assertThat(open.texts()).isEqualTo(published);
  }
}
