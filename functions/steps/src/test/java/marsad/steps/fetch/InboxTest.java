package marsad.steps.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import marsad.article.InputRejectionReason;
import marsad.steps.http.FakeSite;
import marsad.steps.http.SetClock;
import marsad.steps.http.Unavailable;
import marsad.steps.message.Message;
import marsad.steps.process.ProcessId;
import marsad.steps.rejection.InputRejection;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;
import marsad.steps.telemetry.Telemetry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final String DROP = "inbox/list.txt";
  private static final String GOOD = "https://example.org/good";
  private static final String GONE = "https://example.org/gone";
  private static final String BUSY = "https://example.org/busy";

  private final SetClock clock = new SetClock();
  private final FakeSite site = new FakeSite();
  private FetchStep fetch;
  private final Stores stores = new Stores(new MemoryStore(), new MemoryStore());
  private AddressFetcher addresses;
  private Inbox inbox;

  @BeforeEach
  void open() throws IOException {
    fetch = new FetchStep(site, stores, clock, Duration.ofMinutes(15));
    addresses = new AddressFetcher(fetch, stores, clock, new ProcessId());
    inbox = new Inbox(fetch, addresses, stores, clock);
    site.put(GOOD, FakeSite.report("one"), null);
    site.put(BUSY, FakeSite.report("two"), null);
    site.busy(BUSY);
    drop(DROP, String.join("\n", "# links", GOOD, GONE, BUSY));
  }

  private void drop(String key, String text) throws IOException {
    stores.inner().create(key, text.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  @Test
  void aPassingFaultKeepsTheDropUntilItsTurn() throws IOException {
    FetchOutcome first = inbox.take(DROP);
    assertThat(first.keys()).hasSize(1);
    assertThat(first.rejected()).containsOnlyKeys(GONE);
    assertThat(stores.inner().find(DROP)).isPresent();

    site.busy("");
    assertThat(inbox.take(DROP).keys()).as("too early").isEmpty();
    clock.forward(Duration.ofSeconds(31));
    assertThat(inbox.take(DROP).keys()).hasSize(2);
    assertThat(stores.inner().find(DROP)).isEmpty();
    assertThat(stores.inner().find(FetchKeys.tries(DROP))).isEmpty();
  }

  @Test
  void linesAndTablesAreTakenInArticleByArticle() throws IOException {
    String article = "{\"id\": \"%s\", \"lang\": \"en\", \"text\": \"An attack in Daquq.\"}";
    drop(
        "inbox/many.ndjson",
        String.join("\n", article.formatted("one"), "{\"text\": 5}", article.formatted("two")));
    FetchOutcome lines = inbox.take("inbox/many.ndjson");
    assertThat(lines.keys()).hasSize(2);
    assertThat(lines.rejected())
        .containsExactly(
            entry("inbox/many.ndjson line 2", "not an article in JSON: text '5': expected a text"));
    drop("inbox/table.csv", "id,lang,text\nthree,en,An attack in Daquq.\nfour,xx,An attack.\n");
    FetchOutcome table = inbox.take("inbox/table.csv");
    assertThat(table.keys()).hasSize(1);
    assertThat(table.rejected()).containsOnlyKeys("inbox/table.csv line 3");
    assertThat(stores.inner().list(FetchKeys.INBOX)).containsExactly(DROP);
    assertThat(InputRejectionStore.counts(stores)).containsEntry("damaged", 1);
  }

  @Test
  void afterFiveTriesItIsSetAsideWithTheReason() throws IOException {
    for (int i = 0; i < 4; i++) {
      inbox.take(DROP);
      assertThat(stores.inner().find(DROP)).as("try %d", i + 1).isPresent();
      clock.forward(Duration.ofHours(1));
    }
    assertThat(inbox.take(DROP).rejected()).containsKey(BUSY);
    assertThat(stores.inner().find(DROP)).isEmpty();
    assertThat(
            stores
                .get(
                    FetchKeys.rejected(BUSY, InputRejectionReason.UNAVAILABLE),
                    InputRejection.class)
                .reason())
        .isEqualTo("the server answers 503, 5 times");
  }

  @Test
  void theFunctionFailsOnAPassingFaultSoThatTheQueueDeliversAgain() throws IOException {
    FetchFunction function = function();
    Message notice = Message.ofKey(DROP);
    assertThatThrownBy(() -> function.fetch(notice))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining(BUSY);
    assertThat(stores.inner().find(DROP)).isPresent();

    site.busy("");
    assertThat(function.fetch(notice).keys()).hasSize(2);
    assertThat(stores.inner().find(DROP)).isEmpty();
    assertThat(site.asked()).as("nothing is fetched twice").containsExactly(GOOD, GONE, BUSY, BUSY);
  }

  @Test
  void theFifthDeliveryNotesTheReasonAndLeavesTheDropToTheQueue() throws IOException {
    FetchFunction function = function();
    Message notice = Message.ofKey(DROP);
    for (int i = 0; i < RetryState.MAX_TRIES; i++) {
      assertThat(InputRejectionStore.counts(stores)).doesNotContainKey("unavailable");
      assertThatThrownBy(() -> function.fetch(notice)).isInstanceOf(Unavailable.class);
    }
    assertThat(InputRejectionStore.counts(stores)).containsEntry("unavailable", 1);
    site.busy("");
    assertThat(function.fetch(notice).keys()).as("redriven by the queue").hasSize(2);
    assertThat(InputRejectionStore.counts(stores)).containsOnlyKeys("not-found");
  }

  @Test
  void aMessageAboutAnAddressIsCountedLikeADrop() throws IOException {
    FetchFunction function = function();
    for (int i = 0; i < RetryState.MAX_TRIES; i++) {
      assertThatThrownBy(() -> function.fetch(Message.ofUrl(BUSY))).isInstanceOf(Unavailable.class);
    }
    assertThat(
            stores
                .get(
                    FetchKeys.rejected(BUSY, InputRejectionReason.UNAVAILABLE),
                    InputRejection.class)
                .reason())
        .isEqualTo("the server answers 503, 5 times");
    site.busy("");
    assertThat(function.fetch(Message.ofUrl(BUSY)).keys()).hasSize(1);
    assertThat(function.fetch(Message.ofUrl(GONE)).rejected()).containsKey(GONE);
    assertThat(stores.inner().list("state/tries/")).isEmpty();
  }

  @Test
  void redrivePutsBackWhatWasSetAside() throws IOException {
    for (int i = 0; i < RetryState.MAX_TRIES; i++) {
      inbox.take(DROP);
      clock.forward(Duration.ofHours(1));
    }
    site.busy("");
    assertThat(new InputRejectionStore(stores, clock).redrive(InputRejectionReason.UNAVAILABLE))
        .isEqualTo(1);
    assertThat(InputRejectionStore.counts(stores)).containsOnlyKeys("not-found");
    List<String> drops = stores.inner().list(FetchKeys.INBOX);
    assertThat(drops).hasSize(1);
    assertThat(inbox.take(drops.get(0)).keys()).hasSize(1);
    assertThat(new InputRejectionStore(stores, clock).redrive(InputRejectionReason.UNAVAILABLE))
        .isZero();
  }

  @Test
  void aLongListIsCutAndNothingOfItIsLost() throws IOException {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      String url = "https://host" + i % 5 + ".example/" + i;
      site.put(url, FakeSite.report("number " + i), null);
      list.append(url).append('\n');
    }
    stores.inner().delete(DROP);
    drop("inbox/long.txt", list.toString());
    inbox.take("inbox/long.txt");
    List<String> parts = stores.inner().list(FetchKeys.INBOX);
    assertThat(parts).hasSize(3);
    for (String part : parts) {
      inbox.take(part);
    }
    assertThat(stores.inner().list(ObjectKeys.ARTICLES)).hasSize(250);
    assertThat(site.asked()).hasSize(250).doesNotHaveDuplicates();
    assertThat(stores.inner().list(FetchKeys.INBOX)).isEmpty();
  }

  @Test
  void takesInASavedPageAPlainTextAndAnArticle() throws IOException {
    drop("inbox/page.html", FakeSite.report("saved"));
    drop("inbox/text.txt", "Two soldiers were killed when a bomb went off near Hawija on Sunday.");
    drop(
        "inbox/article.json",
        "{\"text\":\"A mortar shell fell on Dibis on Sunday, police said.\"}");
    drop("inbox/broken.json", "{\"text\":");
    for (String name : List.of("page.html", "text.txt", "article.json")) {
      assertThat(inbox.take("inbox/" + name).keys()).as(name).hasSize(1);
    }
    assertThat(inbox.take("inbox/broken.json").rejected()).containsKey("inbox/broken.json");
    assertThat(InputRejectionStore.counts(stores)).containsOnlyKeys("damaged");
    assertThat(stores.inner().list(FetchKeys.INBOX)).containsExactly(DROP);
  }

  private FetchFunction function() {
    FetchFunction function = new FetchFunction();
    function.addresses = addresses;
    function.inbox = inbox;
    function.telemetry = Telemetry.silent();
    return function;
  }
}
