package marsad.steps.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import marsad.article.Article;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.steps.http.FakeSite;
import marsad.steps.http.SetClock;
import marsad.steps.process.ProcessId;
import marsad.steps.rejection.InputRejection;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchStepTest {
  private static final String URL = "https://example.org/good";

  private final SetClock clock = new SetClock();
  private final FakeSite site = new FakeSite();
  private final Stores stores = new Stores(new MemoryStore(), new MemoryStore());
  private FetchStep fetch;

  @BeforeEach
  void open() throws IOException {
    fetch = new FetchStep(site, stores, clock, Duration.ofMinutes(15));
    site.put(URL, FakeSite.report("first"), "\"1\"");
  }

  private ArticlePointer pointer(String key) throws IOException {
    Article article = stores.get(key, Article.class);
    return stores.get(ObjectKeys.pointer(article.id()), ArticlePointer.class);
  }

  @Test
  void variantsOfAnAddressAreFetchedOnce() throws Exception {
    String key = fetch.fetch(URL, null);
    assertThat(fetch.fetch("http://www.example.org/good/amp?utm_source=x", null)).isEqualTo(key);
    assertThat(site.asked()).containsExactly(URL);
    assertThat(stores.inner().list(ObjectKeys.ARTICLES)).containsExactly(key);
  }

  @Test
  void aPageThatIsStillTheSameIsNotReadAgain() throws Exception {
    String key = fetch.fetch(URL, null);
    site.put(URL, "no page, but nobody looks: the server says 304", "\"1\"");
    clock.forward(Duration.ofHours(1));
    assertThat(fetch.fetch(URL, null)).isEqualTo(key);
    assertThat(site.asked()).hasSize(2);
    assertThat(pointer(key).revisions()).hasSize(1);
  }

  @Test
  void anUpdatedPageIsTheNextRevisionOfTheSameArticle() throws Exception {
    String key = fetch.fetch(URL, null);
    site.put(URL, FakeSite.report("second"), "\"2\"");
    clock.forward(Duration.ofHours(1));
    assertThat(fetch.fetch(URL, null)).isEqualTo(key);
    assertThat(stores.get(key, Article.class).text()).contains("second");
    assertThat(pointer(key).revisions()).hasSize(2);
    assertThat(stores.inner().list(ObjectKeys.ARTICLES)).hasSize(1);
  }

  @Test
  void anArticleThatIsGoneIsFetchedWhole() throws Exception {
    String key = fetch.fetch(URL, null);
    stores.inner().delete(key);
    clock.forward(Duration.ofHours(1));
    assertThat(fetch.fetch(URL, null)).isEqualTo(key);
    assertThat(stores.inner().find(key)).isPresent();
  }

  @Test
  void thePageKnowsItsDateBetterThanTheFeed() throws Exception {
    String dated =
        FakeSite.report("dated")
            .replace(
                "<body>",
                "<head><meta property='article:published_time' content='2026-11-20'></head><body>");
    site.put("https://example.org/dated", dated, null);
    String said = "2026-11-22T08:00:00Z";
    assertThat(
            stores.get(fetch.fetch("https://example.org/dated", said), Article.class).published())
        .isEqualTo("2026-11-20");
    assertThat(stores.get(fetch.fetch(URL, said), Article.class).published()).isEqualTo(said);
  }

  private static String stating(String date) {
    return FakeSite.report(date)
        .replace(
            "<body>",
            "<head><meta property='article:published_time' content='" + date + "'></head><body>");
  }

  @Test
  void aPageOfAnImpossibleDayIsKeptWithoutADateAndCounted() throws Exception {
    site.put(URL, stating("9999-12-31"), null);
    String key = fetch.fetch(URL, null);
    assertThat(stores.get(key, Article.class).published()).isNull();
    InputRejection noted =
        stores.get(FetchKeys.rejected(URL, InputRejectionReason.BAD_DATE), InputRejection.class);
    assertThat(noted.reason()).startsWith("date '9999-12-31': expected");
    assertThat(InputRejectionStore.counts(stores)).containsEntry("bad-date", 1);

    clock.forward(Duration.ofHours(1));
    assertThat(fetch.keepAddress(URL, null).unchanged()).isTrue();
    assertThat(
            stores.get(
                FetchKeys.rejected(URL, InputRejectionReason.BAD_DATE), InputRejection.class))
        .as("again: nothing is new")
        .isEqualTo(noted);

    site.put(URL, stating("19/07/2022"), null);
    clock.forward(Duration.ofHours(1));
    assertThat(fetch.keepAddress(URL, null).unchanged()).isFalse();
    assertThat(stores.get(key, Article.class).published()).isEqualTo("2022-07-19");
    assertThat(InputRejectionStore.counts(stores)).isEmpty();
  }

  @Test
  void aListMayWriteTheDateInItsOwnWay() throws Exception {
    assertThat(stores.get(fetch.fetch(URL, "19/07/2022"), Article.class).published())
        .isEqualTo("2022-07-19");
    site.put("https://example.org/soon", FakeSite.report("soon"), null);
    String undated = fetch.fetch("https://example.org/soon", "soon");
    assertThat(stores.get(undated, Article.class).published()).isNull();
    assertThat(InputRejectionStore.counts(stores)).containsEntry("bad-date", 1);
  }

  @Test
  void anArticleIsWrittenOverADamagedOne() throws Exception {
    Article article =
        new Article("a", null, null, "en", null, "2022-07-19", null, "An attack.", null);
    String key = fetch.store(article);
    Stores.put(stores.inner(), key, "{\"text\": ".getBytes(StandardCharsets.UTF_8), "text/plain");
    assertThat(fetch.store(article)).isEqualTo(key);
    assertThat(stores.get(key, Article.class).text()).isEqualTo("An attack.");
  }

  @Test
  void aDayThatIsStillToComeIsNoDayOfPublication() throws Exception {
    assertThat(stores.get(fetch.fetch(URL, "2026-11-26"), Article.class).published()).isNull();
  }

  @Test
  void aRejectedInputIsCountedByItsLastReasonUntilItIsAnArticle() throws Exception {
    String url = "https://example.org/late";
    assertThatThrownBy(() -> fetch.fetch(url, null)).isInstanceOf(RejectedInput.class);
    new InputRejectionStore(stores, clock)
        .note(url, InputRejectionReason.UNAVAILABLE, "the server answers 503");
    assertThat(InputRejectionStore.counts(stores)).containsOnlyKeys("unavailable");
    site.put(url, FakeSite.report("late"), null);
    fetch.fetch(url, null);
    assertThat(InputRejectionStore.counts(stores)).isEmpty();
  }

  @Test
  void whatCameIsKeptUnderTheDayOfItsFetching() throws Exception {
    fetch.fetch(URL, "2019-01-01");
    assertThat(stores.inner().list(FetchKeys.RAW))
        .hasSize(2)
        .allMatch(key -> key.startsWith("raw/2026/11/24/"));
  }

  @Test
  void whatCameIsDeletedAfterItsTime() throws Exception {
    String key = fetch.fetch(URL, null);
    RetentionStep retention = new RetentionStep(stores, clock, 30);
    clock.forward(Duration.ofDays(30));
    assertThat(retention.retain()).isZero();
    clock.forward(Duration.ofDays(1));
    assertThat(retention.retain()).isEqualTo(2);
    assertThat(stores.inner().list(FetchKeys.RAW)).isEmpty();
    assertThat(stores.inner().find(key)).as("the article stays").isPresent();
  }

  @Test
  void theOtherEntriesOfALiveBlogGoToTheInbox() throws Exception {
    String entry =
        "{\"datePublished\":\"2026-11-2%dT12:00:00+03:00\",\"articleBody\":\"Gunmen killed a"
            + " policeman in %s today, an army officer said.\"}";
    String blog =
        "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"datePublished\":"
            + "\"2026-11-20T09:00:00+03:00\",\"liveBlogUpdate\":["
            + entry.formatted(3, "Hawija")
            + ","
            + entry.formatted(2, "Daquq")
            + "]}</script>";
    site.put(URL, "<html><head>" + blog + "</head><body>x</body></html>", null);
    Article newest = stores.get(fetch.fetch(URL, null), Article.class);
    assertThat(newest.published()).isEqualTo("2026-11-23T12:00:00+03:00");
    String drop = stores.inner().list(FetchKeys.INBOX).get(0);
    AddressFetcher addresses = new AddressFetcher(fetch, stores, clock, new ProcessId());
    FetchOutcome others = new Inbox(fetch, addresses, stores, clock).takeOnce(drop);
    Article other = stores.get(others.keys().get(0), Article.class);
    assertThat(other.published()).isEqualTo("2026-11-22T12:00:00+03:00");
    assertThat(other.text()).contains("Daquq");
    assertThat(other.id()).isNotEqualTo(newest.id());
  }
}
