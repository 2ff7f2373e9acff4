package marsad.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marsad.aggregate.history.Withdrawal;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.discover.DiscoverStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.AddressFetcher;
import marsad.steps.fetch.FetchStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.http.FakeSite;
import marsad.steps.http.SetClock;
import marsad.steps.operator.OperatorTables;
import marsad.steps.process.ProcessId;
import marsad.steps.publish.PublishStep;
import marsad.steps.rejection.DamageReport;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore;
import marsad.steps.store.Stores;
import marsad.steps.store.WatchedStore;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/**
 * {@code access.tsv}, of which the roles on AWS are made, says what the steps do with objects: no
 * step does anything else, and there is no row that none needs.
 */
class AccessTest {
  private static final String FEED = "https://example.org/feed";

  private final MemoryStore inner = new MemoryStore();
  private final MemoryStore open = new MemoryStore();
  private final FakeSite site = new FakeSite();
  private final SetClock clock = new SetClock();
  private final Set<String> seen = new ConcurrentSkipListSet<>();

  /** The buckets as one step sees them. */
  private Stores as(String step) {
    return new Stores(watched(inner, step + "\tprivate\t"), watched(open, step + "\tpublic\t"));
  }

  private ObjectStore watched(ObjectStore store, String who) {
    return new WatchedStore(store, (action, key) -> seen.add(who + action + "\t" + prefix(key)));
  }

  /** A folder, or two under {@code state/}; a key of no folder is itself. */
  private static String prefix(String key) {
    if (!key.contains("/")) {
      return key;
    }
    int first = key.indexOf('/') + 1;
    return key.startsWith("state/")
        ? key.substring(0, key.indexOf('/', first) + 1)
        : key.substring(0, first);
  }

  @Test
  void stepsDoWhatTheTableSaysAndNothingElse() throws Exception {
    DiscoverStep discover = new DiscoverStep(site, as("discover"), clock);
    FetchStep fetch = new FetchStep(site, as("fetch"), clock, Duration.ZERO);
    Inbox inbox =
        new Inbox(
            fetch,
            new AddressFetcher(fetch, as("fetch"), clock, new ProcessId()),
            as("fetch"),
            clock);
    ExtractStep extract = new ExtractStep(new Extractor(), as("extract"));
    AggregateStep aggregate =
        new AggregateStep(
            as("aggregate"), clock, new DamageReport(as("aggregate"), clock, damaged -> {}));
    PublishStep publish = new PublishStep(as("publish"), clock);

    put(OperatorTables.SOURCES, "id\tname\turl\tlinks\tminutes\none\tOne\t" + FEED + "\t\t15\n");
    put(
        "discretion.tsv",
        "what\tvalue\trule\tamount\twhy\nkind\tarmed-attack\tdelay\t100000\tfor this test\n");
    site.put(FEED, feed("good", "busy", "gone"), null);
    site.put("https://example.org/good", FakeSite.report("first"), null);
    site.busy("https://example.org/busy");
    discover.discover(DiscoverStep.Mode.ALL);
    inner.create("inbox/broken.json", "{".getBytes(StandardCharsets.UTF_8), "application/json");
    for (int tries = 0; tries < 2; tries++) {
      for (String drop : inner.list(FetchKeys.INBOX)) {
        inbox.takeOnce(drop);
      }
      clock.forward(Duration.ofHours(1));
    }
    site.put("https://example.org/busy", FakeSite.report("second"), null);
    site.busy("");
    for (String drop : inner.list(FetchKeys.INBOX)) {
      inbox.takeOnce(drop);
    }
    site.put("https://example.org/gone", FakeSite.report("third"), null);
    String others =
        IntStream.range(0, 100)
            .mapToObj(i -> "https://example.org/none/" + i)
            .collect(Collectors.joining("\n"));
    put("inbox/long.txt", "https://example.org/gone\n" + others);
    for (int cut = 0; cut < 2; cut++) {
      for (String drop : inner.list(FetchKeys.INBOX)) {
        inbox.takeOnce(drop);
      }
    }
    fetch.store(report("On July 2, 2022, a bomb hit a patrol in Hawija."));
    flow(extract, aggregate, publish);
    fetch.store(report("On June 30, 2022, a bomb hit a patrol in Hawija."));
    flow(extract, aggregate, publish);
    put("extractions/2022/07/04/damaged.json", "{");
    aggregate.aggregate(List.of("extractions/2022/07/04/damaged.json"));
    aggregate.withdraw(Map.of("moved", new Withdrawal("moved", null, false)));
    publish.publish(publish.due());
    String record = inner.list(ObjectKeys.INCIDENTS).get(0);
    inner.delete(record);
    put(record, "{");
    aggregate.repair(record);
    publish.publish(publish.due());

    assertThat(seen).isEqualTo(table());
  }

  private void flow(ExtractStep extract, AggregateStep aggregate, PublishStep publish)
      throws IOException {
    for (String article : inner.list(ObjectKeys.ARTICLES)) {
      aggregate.aggregate(List.of(extract.extract(article)));
    }
    publish.publish(publish.due());
    publish.publish(publish.waiting());
    publish.publish(publish.ripe());
  }

  private void put(String key, String text) throws IOException {
    inner.create(key, text.getBytes(StandardCharsets.UTF_8), "text/tab-separated-values");
  }

  private static String feed(String... names) {
    StringBuilder items = new StringBuilder();
    for (String name : names) {
      items
          .append("<item><link>https://example.org/")
          .append(name)
          .append("</link><content:encoded>")
          .append("A report that its feed carries in full: ".repeat(2))
          .append("</content:encoded></item>");
    }
    return "<rss version='2.0'><channel>" + items + "</channel></rss>";
  }

  private static Article report(String text) {
    return new Article("moved", null, "test", "en", null, "2022-07-03", null, text, null);
  }

  private static Set<String> table() {
    Set<String> rows = new TreeSet<>();
    for (Tsv.Row row : Tsv.read("tables/access.tsv")) {
      rows.add(
          String.join(
              "\t", row.get("step"), row.get("bucket"), row.get("action"), row.get("prefix")));
    }
    return rows;
  }
}
