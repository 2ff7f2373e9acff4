package marsad.steps.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.http.SetClock;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;

class PublishStepTest {
  private static final String MONTH = "data/incidents/2026-11.geojson";

  private final MemoryStore inner = new MemoryStore();
  private final MemoryStore open = new MemoryStore();
  private final Stores stores = new Stores(inner, open);
  private final SetClock clock = new SetClock();
  private final PublishStep publish = new PublishStep(stores, clock);

  private void report(String text) throws IOException {
    report("a", "2026-11-24", text);
  }

  private void report(String id, String day, String text) throws IOException {
    Article article =
        new Article(
            id,
            "https://example.org/" + id,
            "agency",
            "en",
            null,
            day + "T12:00:00+03:00",
            day + "T10:00:00Z",
            text,
            null);
    String key = ObjectKeys.article(article);
    stores.update(key, Article.class, old -> article);
    String extraction = new ExtractStep(new Extractor(), stores).extract(key);
    new AggregateStep(stores, Clock.systemUTC()).aggregate(List.of(extraction));
  }

  @Test
  void whatIsDelayedWaitsForTheClockAndTellsNobody() throws IOException {
    report("The Iraqi army withdrew its forces from the village of Palkana on Monday.");
    publish.publish(publish.due());
    assertThat(open.texts().get(MONTH)).doesNotContain("force-movement");
    assertThat(open.texts().get("data/summary.json")).contains("\"incidents\" : 0");
    assertThat(publish.due()).as("no notice that would start a run at once").isEmpty();
    assertThat(publish.waiting()).containsExactly(YearMonth.of(2026, 11));

    clock.forward(Duration.ofHours(22));
    assertThat(publish.ripe()).as("it is asked for every hour, and not published yet").isEmpty();
    clock.forward(Duration.ofHours(2));
    publish.publish(publish.ripe());
    assertThat(open.texts().get(MONTH)).contains("force-movement", "dibis-district");
    assertThat(publish.ripe()).isEmpty();
  }

  @Test
  void whatIsTakenDownGoesWithTheNextRun() throws IOException {
    report("Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen.");
    publish.publish(publish.due());
    assertThat(open.texts().get(MONTH)).contains("https://example.org/a");
    String table = "value\twhy\nhttps://example.org/a\tasked for\n";
    inner.create("takedown.tsv", table.getBytes(StandardCharsets.UTF_8), "text/plain");
    publish.publish(publish.months());
    assertThat(open.texts().values()).noneMatch(text -> text.contains("https://example.org/a"));
  }

  @Test
  void theIndexOfAYearKeepsItsOtherMonths() throws IOException {
    report("a", "2026-10-20", "Gunmen attacked a police checkpoint in Daquq on Monday.");
    publish.publish(publish.due());
    report("b", "2026-11-24", "A bomb exploded in Hawija on Monday, wounding a farmer.");
    publish.publish(publish.due());
    String both = open.texts().get("data/index/2026.json");
    assertThat(both).contains("\"2026-10\":1", "\"2026-11\":1", "daquq", "hawija");

    String key = ObjectKeys.sums(YearMonth.of(2026, 10));
    Sums sums = stores.find(key, Sums.class).orElseThrow();
    stores.put(key, new Sums(sums.regions(), sums.aliases(), null));
    publish.publish(List.of(YearMonth.of(2026, 11)));
    assertThat(open.texts().get("data/index/2026.json"))
        .as("sums of a version without index are counted again")
        .isEqualTo(both);
  }
}
