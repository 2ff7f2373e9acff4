package marsad.steps.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import marsad.article.InputRejectionReason;
import marsad.steps.fetch.AddressFetcher;
import marsad.steps.fetch.FetchStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.http.AddressOrigin;
import marsad.steps.http.FakeSite;
import marsad.steps.http.SetClock;
import marsad.steps.operator.OperatorTables;
import marsad.steps.process.ProcessId;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;

/**
 * Only what a person typed may lie inside the network, and what an inner feed has on its server.
 */
class InnerLinksTest {
  private static final String INNER = "http://127.0.0.1:8000/";

  private final MemoryStore inner = new MemoryStore();
  private final Stores stores = new Stores(inner, new MemoryStore());
  private final FakeSite site = new FakeSite();
  private final SetClock clock = new SetClock();
  private final FetchStep fetch = new FetchStep(site, stores, clock, Duration.ZERO);
  private final Inbox inbox =
      new Inbox(fetch, new AddressFetcher(fetch, stores, clock, new ProcessId()), stores, clock);

  private static String feed(String... links) {
    StringBuilder items = new StringBuilder();
    for (String link : links) {
      items.append("<item><link>").append(link).append("</link></item>");
    }
    return "<rss version='2.0'><channel>" + items + "</channel></rss>";
  }

  private void source(String url, String selector) throws IOException {
    String table = "id\tname\turl\tlinks\tminutes\none\tOne\t" + url + "\t" + selector + "\t15\n";
    inner.create(
        OperatorTables.SOURCES,
        table.getBytes(StandardCharsets.UTF_8),
        "text/tab-separated-values");
  }

  private void discoverAndFetch() throws IOException {
    new DiscoverStep(site, stores, clock).discover(DiscoverStep.Mode.ALL);
    for (String drop : inner.list(FetchKeys.INBOX)) {
      inbox.takeOnce(drop);
    }
  }

  @Test
  void linksOfAFeedOutsideAreNotTyped() throws IOException {
    source("https://example.org/feed", "");
    site.put("https://example.org/feed", feed(INNER + "admin", "https://example.org/one"), null);
    discoverAndFetch();
    assertThat(site.origin("https://example.org/feed")).isEqualTo(AddressOrigin.TYPED);
    assertThat(site.origin(INNER + "admin")).isEqualTo(AddressOrigin.LINKED);
    assertThat(site.origin("https://example.org/one")).isEqualTo(AddressOrigin.LINKED);
  }

  @Test
  void linksOfAnInnerFeedAreAsGoodAsTypedOnItsOwnServer() throws IOException {
    source(INNER + "feed", "");
    String elsewhere = "http://127.0.0.1:9000/b";
    site.putInner(
        INNER + "feed",
        feed(INNER + "a", elsewhere, "http://10.0.0.1:8000/c", "https://127.0.0.1/d"));
    discoverAndFetch();
    assertThat(site.origin(INNER + "a")).isEqualTo(AddressOrigin.TYPED);
    for (String other : List.of(elsewhere, "http://10.0.0.1:8000/c", "https://127.0.0.1/d")) {
      assertThat(site.origin(other)).as(other).isEqualTo(AddressOrigin.LINKED);
    }
  }

  @Test
  void linksOfPagesAndSitemapsAreJudgedAlike() throws IOException {
    source("https://example.org/news", "a");
    site.put("https://example.org/news", "<a href='" + INNER + "x'>x</a><a href='/y'>y</a>", null);
    discoverAndFetch();
    assertThat(site.origin(INNER + "x")).isEqualTo(AddressOrigin.LINKED);
    assertThat(site.origin("https://example.org/y")).isEqualTo(AddressOrigin.LINKED);

    inner.delete(OperatorTables.SOURCES);
    source("https://example.org/map", "");
    site.put(
        "https://example.org/map",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + INNER
            + "part.xml</loc></sitemap></sitemapindex>",
        null);
    discoverAndFetch();
    assertThat(site.origin(INNER + "part.xml")).isEqualTo(AddressOrigin.LINKED);
  }

  @Test
  void whatIsRedrivenStaysLinked() throws IOException {
    source("https://example.org/feed", "");
    site.put("https://example.org/feed", feed(INNER + "admin", INNER + "other"), null);
    discoverAndFetch();
    site.putInner(INNER + "typed", "x");
    inner.create(
        "inbox/mine.txt", (INNER + "none\n").getBytes(StandardCharsets.UTF_8), "text/plain");
    inbox.takeOnce("inbox/mine.txt");
    assertThat(new InputRejectionStore(stores, clock).redrive(InputRejectionReason.NOT_FOUND))
        .isEqualTo(3);
    for (String drop : inner.list(FetchKeys.INBOX)) {
      inbox.takeOnce(drop);
    }
    assertThat(site.origin(INNER + "admin")).isEqualTo(AddressOrigin.LINKED);
    assertThat(site.origin(INNER + "none")).isEqualTo(AddressOrigin.TYPED);
  }

  @Test
  void aListSaysWhatWasLinkedAlsoWhenItIsCut() {
    UrlList list =
        new UrlList(
            List.of(
                UrlList.Line.typed("https://example.org/a"),
                new UrlList.Line("https://example.org/b", null, AddressOrigin.LINKED),
                new UrlList.Line("https://example.org/c", "2022-07-19", AddressOrigin.TYPED),
                new UrlList.Line("https://example.org/d", "2022-07-19", AddressOrigin.LINKED)));
    StringBuilder text = new StringBuilder();
    list.lines().forEach(line -> text.append(line.written()).append('\n'));
    assertThat(UrlList.read(text.toString())).isEqualTo(list);
    String forged = "2022-07-19\nhttp://127.0.0.1/";
    assertThat(new UrlList.Line("https://example.org/e", forged, AddressOrigin.LINKED).written())
        .doesNotContain("\n");
  }
}
