package marsad.steps.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import marsad.article.CanonicalUrl;
import marsad.article.RejectedInput;
import marsad.steps.http.FakeSite;
import marsad.steps.http.SetClock;
import marsad.steps.http.Visit;
import marsad.steps.operator.OperatorTables;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.Stores;
import marsad.table.TableException;
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
    assertThat(discover.discover(false).found()).containsEntry("one", 2).containsEntry("two", 1);
    assertThat(dropped().lines())
        .containsExactlyInAnyOrder(
            "https://example.org/a\t2026-11-24T09:00:00Z\tlinked",
            "https://example.org/b\t2026-11-24T09:30:00Z\tlinked",
            "https://other.example/n/1\t\tlinked");
    assertThat(discover.discover(false).found()).as("not yet").isEmpty();
    clock.forward(Duration.ofMinutes(31));
    assertThat(discover.discover(false).found()).containsEntry("one", 0).containsEntry("two", 0);
    assertThat(dropped()).isEmpty();
  }

  @Test
  void aChangedReportIsNewAgainAndAFetchedOneIsNot() throws IOException {
    String key = FetchKeys.visit(address("https://m.example.org/b?utm_source=rss"));
    Visit visit = new Visit("articles/2026/11/24/x.json", "2026-11-24T09:45:00Z", null, null);
    stores.update(key, Visit.class, old -> visit);
    discover.discover(false);
    assertThat(dropped()).contains("example.org/a").doesNotContain("example.org/b");
    feed(item("a", "Tue, 24 Nov 2026 10:10:00 GMT"), item("b", "Tue, 24 Nov 2026 09:30:00 GMT"));
    clock.forward(Duration.ofMinutes(20));
    assertThat(discover.discover(false).found()).containsEntry("one", 1);
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
    DiscoverStep.Discovered first = discover.discover(false);
    assertThat(first.failed()).containsEntry("one", "the server answers 503");
    assertThat(first.found()).containsOnlyKeys("two");
    clock.forward(Duration.ofMinutes(16));
    assertThat(discover.discover(false).failed()).as("twice as long").isEmpty();
    clock.forward(Duration.ofMinutes(15));
    site.busy("");
    assertThat(discover.discover(false).found()).containsEntry("one", 2);
  }

  @Test
  void anUnchangedFeedIsNotReadAgain() throws IOException {
    site.put(
        FEED,
        "<rss version='2.0'><channel>"
            + item("a", "Tue, 24 Nov 2026 09:00:00 GMT")
            + "</channel></rss>",
        "\"v1\"");
    discover.discover(false);
    dropped();
    site.put(FEED, "nobody reads this: the server says 304", "\"v1\"");
    assertThat(discover.discover(true).found()).containsEntry("one", 0);
    assertThat(stores.get(FetchKeys.polled("one"), SourceState.class).seen()).hasSize(1);
  }

  @Test
  void historyIsNotTakenForNews() throws IOException {
    feed(item("a", "Tue, 24 Nov 2020 09:00:00 GMT"), item("b", "Tue, 24 Nov 2026 09:30:00 GMT"));
    assertThat(discover.discover(false).found()).containsEntry("one", 1);
  }

  @Test
  void aBrokenListNamesLineAndFix() throws IOException {
    sources("id\tname\turl\tlinks\tminutes", "one\tOne\t" + FEED + "\t\t1");
    assertThatThrownBy(() -> discover.discover(false))
        .isInstanceOf(TableException.class)
        .hasMessage("sources.tsv line 2 is polled too often: wait five minutes or more");
  }

  @Test
  void theListThatMarsadBringsIsWhole() throws IOException {
    stores.inner().delete(OperatorTables.SOURCES);
    List<NewsSource> sources = NewsSource.list(stores);
    assertThat(sources).hasSizeGreaterThan(5).allMatch(s -> s.url().startsWith("https://"));
  }
}
