package marsad.steps.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import marsad.article.Article;
import marsad.article.CanonicalUrl;
import marsad.article.RejectedInput;
import marsad.json.Json;
import marsad.steps.fetch.AddressFetcher;
import marsad.steps.fetch.FetchOutcome;
import marsad.steps.fetch.FetchStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.http.FakeSite;
import marsad.steps.http.SetClock;
import marsad.steps.http.Visit;
import marsad.steps.operator.OperatorTables;
import marsad.steps.process.ProcessId;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.Stores;
import marsad.table.TableException;
import marsad.table.Tsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoverStepTest {
  private static final String FEED = "https://example.org/feed";
  private static final String LIST = "https://other.example/news";

  private final SetClock clock = new SetClock();
  private final FakeSite site = new FakeSite();
  private final Stores stores = new Stores(new MemoryStore(), new MemoryStore());
  private DiscoverStep discover;

  @BeforeEach
  void open() throws IOException {
    discover = new DiscoverStep(site, stores, clock);
    sources(
        "id\tname\turl\tlinks\tminutes",
        "one\tOne\t" + FEED + "\t\t15",
        "two\tTwo\t" + LIST + "\th2 a\t30");
    feed(item("a", "Tue, 24 Nov 2026 09:00:00 GMT"), item("b", "Tue, 24 Nov 2026 09:30:00 GMT"));
    site.put(LIST, "<h2><a href='/n/1'>x</a></h2><p><a href='/n/2'>y</a></p>", null);
  }

  private void sources(String... lines) throws IOException {
    stores.inner().delete(OperatorTables.SOURCES);
    byte[] table = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    stores.inner().create(OperatorTables.SOURCES, table, "text/tab-separated-values");
  }

  private void feed(String... items) {
    site.put(
        FEED, "<rss version='2.0'><channel>" + String.join("", items) + "</channel></rss>", null);
  }

  private static String item(String name, String date) {
    return "<item><link>https://example.org/%s</link><pubDate>%s</pubDate></item>"
        .formatted(name, date);
  }

  private String dropped() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String key : stores.inner().list(FetchKeys.INBOX)) {
      all.append(
          new String(stores.inner().find(key).orElseThrow().bytes(), StandardCharsets.UTF_8));
      stores.inner().delete(key);
    }
    return all.toString();
  }

  @Test
  void dropsWhatIsNewOnce() throws IOException {
    assertThat(discover.discover(DiscoverStep.Mode.DUE).found())
        .containsEntry("one", 2)
        .containsEntry("two", 1);
    assertThat(dropped().lines())
        .containsExactlyInAnyOrder(
            "https://example.org/a\t2026-11-24T09:00:00Z\tlinked",
            "https://example.org/b\t2026-11-24T09:30:00Z\tlinked",
            "https://other.example/n/1\t\tlinked");
    assertThat(discover.discover(DiscoverStep.Mode.DUE).found()).as("not yet").isEmpty();
    clock.forward(Duration.ofMinutes(31));
    assertThat(discover.discover(DiscoverStep.Mode.DUE).found())
        .containsEntry("one", 0)
        .containsEntry("two", 0);
    assertThat(dropped()).isEmpty();
  }

  @Test
  void aChangedReportIsNewAgainAndAFetchedOneIsNot() throws IOException {
    String key = FetchKeys.visit(address("https://m.example.org/b?utm_source=rss"));
    Visit visit = new Visit("articles/2026/11/24/x.json", "2026-11-24T09:45:00Z", null, null);
    stores.update(key, Visit.class, old -> visit);
    discover.discover(DiscoverStep.Mode.DUE);
    assertThat(dropped()).contains("example.org/a").doesNotContain("example.org/b");
    feed(item("a", "Tue, 24 Nov 2026 10:10:00 GMT"), item("b", "Tue, 24 Nov 2026 09:30:00 GMT"));
    clock.forward(Duration.ofMinutes(20));
    assertThat(discover.discover(DiscoverStep.Mode.DUE).found()).containsEntry("one", 1);
    assertThat(dropped()).contains("example.org/a");
  }

  private static CanonicalUrl address(String url) {
    try {
      return CanonicalUrl.of(url);
    } catch (RejectedInput e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSourceThatFailsHarmsNoOtherAndIsAskedLessOften() throws IOException {
    site.busy(FEED);
    DiscoverStep.Discovered first = discover.discover(DiscoverStep.Mode.DUE);
    assertThat(first.failed()).containsEntry("one", "the server answers 503");
    assertThat(first.found()).containsOnlyKeys("two");
    clock.forward(Duration.ofMinutes(16));
    assertThat(discover.discover(DiscoverStep.Mode.DUE).failed()).as("twice as long").isEmpty();
    clock.forward(Duration.ofMinutes(15));
    site.busy("");
    assertThat(discover.discover(DiscoverStep.Mode.DUE).found()).containsEntry("one", 2);
  }

  @Test
  void anUnchangedFeedIsNotReadAgain() throws IOException {
    site.put(
        FEED,
        "<rss version='2.0'><channel>"
            + item("a", "Tue, 24 Nov 2026 09:00:00 GMT")
            + "</channel></rss>",
        "\"v1\"");
    discover.discover(DiscoverStep.Mode.DUE);
    dropped();
    site.put(FEED, "nobody reads this: the server says 304", "\"v1\"");
    assertThat(discover.discover(DiscoverStep.Mode.ALL).found()).containsEntry("one", 0);
    assertThat(stores.get(FetchKeys.polled("one"), SourceState.class).seen()).hasSize(1);
  }

  @Test
  void historyIsNotTakenForNews() throws IOException {
    feed(item("a", "Tue, 24 Nov 2020 09:00:00 GMT"), item("b", "Tue, 24 Nov 2026 09:30:00 GMT"));
    assertThat(discover.discover(DiscoverStep.Mode.DUE).found()).containsEntry("one", 1);
  }

  @Test
  void aBrokenListNamesLineAndFix() throws IOException {
    sources("id\tname\turl\tlinks\tminutes", "one\tOne\t" + FEED + "\t\t1");
    assertThatThrownBy(() -> discover.discover(DiscoverStep.Mode.DUE))
        .isInstanceOf(TableException.class)
        .hasMessage("sources.tsv line 2 is polled too often: wait five minutes or more");
  }

  @Test
  void theListThatMarsadBringsIsWhole() throws IOException {
    stores.inner().delete(OperatorTables.SOURCES);
    List<NewsSource> sources = NewsSource.list(stores);
    assertThat(sources).hasSizeGreaterThan(20).allMatch(s -> s.url().startsWith("https://"));
    for (Tsv.Row row : Tsv.read(OperatorTables.SHIPPED_SOURCES)) {
      assertThat(row.get("lang")).as(row.get("id")).isIn("ar", "ckb", "en");
      assertThat(row.get("checked")).as(row.get("id")).isIn("no", "yes");
      assertThat(row.get("licence")).as(row.get("id")).isNotEmpty();
    }
  }

  @Test
  void theSameItemOfTwoFeedsIsNewOnce() throws IOException {
    String other = "https://example.org/other-feed";
    sources(
        "id\tname\turl\tlinks\tminutes",
        "one\tOne\t" + FEED + "\t\t15",
        "two\tTwo\t" + other + "\t\t15");
    String item = item("a?utm_source=rss", "Tue, 24 Nov 2026 09:05:00 GMT");
    site.put(other, "<rss version='2.0'><channel>" + item + "</channel></rss>", null);
    feed(item("a", "Tue, 24 Nov 2026 09:00:00 GMT"));
    Map<String, Integer> found = discover.discover(DiscoverStep.Mode.DUE).found();
    assertThat(found.get("one") + found.get("two")).isEqualTo(1);
    assertThat(dropped().lines()).hasSize(1);
    clock.forward(Duration.ofMinutes(20));
    feed(item("b", "Tue, 24 Nov 2026 09:00:00 GMT"));
    discover.discover(DiscoverStep.Mode.ALL);
    dropped();
    String later = item("b", "Tue, 24 Nov 2026 09:05:00 GMT");
    site.put(other, "<rss version='2.0'><channel>" + later + "</channel></rss>", null);
    clock.forward(Duration.ofMinutes(20));
    assertThat(discover.discover(DiscoverStep.Mode.ALL).found()).containsEntry("two", 0);
  }

  @Test
  void aDryRunStoresNothing() throws IOException {
    DiscoverStep.Discovered discovered = discover.discover(DiscoverStep.Mode.DRY);
    assertThat(discovered.addresses().get("one"))
        .containsExactly("https://example.org/a", "https://example.org/b");
    assertThat(stores.inner().list("")).containsExactly(OperatorTables.SOURCES);
  }

  @Test
  void whatIsNotDueSaysWhen() throws IOException {
    discover.discover(DiscoverStep.Mode.DUE);
    DiscoverStep.Discovered second = discover.discover(DiscoverStep.Mode.DUE);
    assertThat(second.sources()).isEqualTo(2);
    assertThat(second.next()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)).toString());
  }

  @Test
  void theTextOfAFeedIsKeptForAPageThatShowsNone() throws IOException {
    String text = "Gunmen attacked a police post in Daquq on Monday, killing two policemen.";
    feed(
        item("a", "Tue, 24 Nov 2026 09:00:00 GMT")
            .replace(
                "</item>",
                "<title>Attack in Daquq</title><content:encoded><![CDATA[<p>"
                    + text
                    + "</p>]]></content:encoded></item>"));
    site.put("https://example.org/a", "<div id=root></div><script src=app.js></script>", null);
    discover.discover(DiscoverStep.Mode.DUE);
    FetchStep fetch = new FetchStep(site, stores, clock, Duration.ZERO);
    AddressFetcher addresses = new AddressFetcher(fetch, stores, clock, new ProcessId());
    Inbox inbox = new Inbox(fetch, addresses, stores, clock);
    stores.inner().delete(stores.inner().list(FetchKeys.INBOX + "feed-two").get(0));
    FetchOutcome outcome = inbox.takeOnce(stores.inner().list(FetchKeys.INBOX).get(0));
    assertThat(outcome.rejected()).isEmpty();
    Article article = stores.get(outcome.keys().get(0), Article.class);
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.title()).isEqualTo("Attack in Daquq");
    assertThat(article.source()).isEqualTo("One");
    assertThat(article.published()).isEqualTo("2026-11-24T09:00:00Z");
  }

  @Test
  void postsOfAChannelAreWholeReports() throws IOException {
    String channel = "https://t.me/s/desk";
    sources("id\tname\turl\tlinks\tminutes", "one\tDesk\t" + channel + "\t\t15");
    String text =
        "هاجم مسلحون نقطة للشرطة في داقوق مساء الاثنين وقتلوا شرطيين اثنين بحسب مصدر أمني";
    site.put(channel, post("1", text) + post("2", ""), null);
    assertThat(discover.discover(DiscoverStep.Mode.DUE).found()).containsEntry("one", 1);
    assertThat(dropped()).contains("\"url\":\"https://t.me/desk/1\"", "\"source\":\"Desk\"", text);
    assertThat(discover.discover(DiscoverStep.Mode.ALL).found()).containsEntry("one", 0);
    site.put(channel, post("1", text.replace("شرطيين اثنين", "ثلاثة من الشرطة")), null);
    assertThat(discover.discover(DiscoverStep.Mode.ALL).found())
        .as("a post that was edited")
        .containsEntry("one", 1);
  }

  private static String post(String number, String text) {
    return "<div class='tgme_widget_message' data-post='desk/"
        + number
        + "'><div class='tgme_widget_message_text'>"
        + text
        + "</div><time datetime='2026-11-24T08:00:00+00:00'></time></div>";
  }

  @Test
  void theHealthOfSourcesIsPublished() throws IOException {
    feed(item("a", "Tue, 24 Nov 2026 09:00:00 GMT"), item("b", "soon"));
    site.busy(LIST);
    assertThat(discover.discover(DiscoverStep.Mode.DUE).unhealthy()).isEqualTo(2);
    Map<String, SourceHealth> health = health();
    SourceHealth one = health.get("one");
    assertThat(one.state()).isEqualTo("problem");
    assertThat(one.reason()).isEqualTo("1 of 2 items have no date that can be read, e.g. 'soon'");
    assertThat(one.lastItem()).isEqualTo("2026-11-24T09:00:00Z");
    assertThat(one.perDay()).isEqualTo(2);
    assertThat(one.undatedShare()).isEqualTo(0.5);
    assertThat(one.delayMinutes())
        .isEqualTo(
            Duration.between(Instant.parse("2026-11-24T09:00:00Z"), clock.instant()).toMinutes());
    assertThat(health.get("two").state()).isEqualTo("failing");
    assertThat(health.get("two").reason()).isEqualTo("the server answers 503");
    site.busy("");
    feed(item("a", "Tue, 24 Nov 2026 09:00:00 GMT"));
    clock.forward(Duration.ofDays(4));
    discover.discover(DiscoverStep.Mode.ALL);
    assertThat(health().get("one").state()).isEqualTo("silent");
    assertThat(health().get("one").reason()).isEqualTo("no new report since 2026-11-24T09:00:00Z");
    assertThat(health().get("two").state()).isEqualTo("ok");
  }

  private Map<String, SourceHealth> health() throws IOException {
    byte[] table = stores.open().find(SourceHealth.KEY).orElseThrow().bytes();
    String json = new String(table, StandardCharsets.UTF_8);
    return Json.read(json, SourceHealth.Table.class).sources().stream()
        .collect(Collectors.toMap(SourceHealth::id, h -> h));
  }
}
