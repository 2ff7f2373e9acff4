package marsad.steps.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.article.RejectedInput;
import marsad.steps.Layout;
import marsad.steps.Message;
import marsad.steps.Rejected;
import marsad.steps.store.FolderStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  private static final String DROP = "inbox/list.txt";
  private static final String GOOD = "https://example.org/good";
  private static final String GONE = "https://example.org/gone";
  private static final String BUSY = "https://example.org/busy";
  private static final String PAGE =
      "<html><body><article><p>%s</p></article></body></html>"
          .formatted(
              "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen. "
                  .repeat(4));

  @TempDir Path folder;

  private final Later clock = new Later();
  private final List<String> asked = new ArrayList<>();
  private boolean busy = true;
  private Stores stores;
  private Inbox inbox;

  /** A clock that a test sets forward. */
  private static final class Later extends Clock {
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void open() throws IOException {
    stores =
        new Stores(
            new FolderStore(folder.resolve("private")), new FolderStore(folder.resolve("public")));
    inbox = new Inbox(new FetchStep(this::page, stores, clock), stores, clock);
    stores
        .inner()
        .create(
            DROP,
            String.join("\n", "# links", GOOD, GONE, BUSY).getBytes(StandardCharsets.UTF_8),
            "text/plain");
  }

  private Source.Page page(String url) throws RejectedInput, Unavailable {
    asked.add(url);
    if (url.equals(GONE)) {
      throw new RejectedInput("the server answers 404");
    }
    if (url.equals(BUSY) && busy) {
      throw new Unavailable("the server answers 503", Duration.ZERO);
    }
    return new Source.Page(url, PAGE.getBytes(StandardCharsets.UTF_8), "UTF-8", Map.of());
  }

  @Test
  void aPassingFaultKeepsTheDropUntilItsTurn() throws IOException {
    Inbox.Taken first = inbox.take(DROP);
    assertThat(first.keys()).hasSize(1);
    assertThat(first.rejected()).containsOnlyKeys(GONE);
    assertThat(stores.inner().find(DROP)).isPresent();

    busy = false;
    assertThat(inbox.take(DROP).keys()).as("too early").isEmpty();
    clock.now = clock.now.plusSeconds(31);
    assertThat(inbox.take(DROP).keys()).hasSize(2);
    assertThat(stores.inner().find(DROP)).isEmpty();
    assertThat(stores.inner().find(Layout.tries(DROP))).isEmpty();
  }

  @Test
  void afterFiveTriesItIsSetAsideWithTheReason() throws IOException {
    for (int i = 0; i < 4; i++) {
      inbox.take(DROP);
      assertThat(stores.inner().find(DROP)).as("try %d", i + 1).isPresent();
      clock.now = clock.now.plus(Duration.ofHours(1));
    }
    assertThat(inbox.take(DROP).rejected()).containsKey(BUSY);
    assertThat(stores.inner().find(DROP)).isEmpty();
    assertThat(stores.get(Layout.rejected(BUSY), Rejected.class).reason())
        .isEqualTo("the server answers 503, 5 times");
  }

  @Test
  void variantsOfAnAddressAreOneArticle() throws Exception {
    FetchStep fetch = new FetchStep(this::page, stores, clock);
    String key = fetch.fetch(GOOD);
    assertThat(fetch.fetch("http://www.example.org/good/amp?utm_source=x")).isEqualTo(key);
    assertThat(stores.inner().list(Layout.ARTICLES)).containsExactly(key);
  }

  @Test
  void theFunctionFailsOnAPassingFaultSoThatTheQueueDeliversAgain() throws IOException {
    FetchFunction function = new FetchFunction();
    function.inbox = inbox;
    Message notice = new Message(null, DROP, null, null, null);
    assertThatThrownBy(() -> function.fetch(notice))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining(BUSY);
    assertThat(stores.inner().find(DROP)).isPresent();

    busy = false;
    assertThat(function.fetch(notice).keys()).hasSize(2);
    assertThat(stores.inner().find(DROP)).isEmpty();
    assertThat(asked).as("nothing is fetched twice").containsExactly(GOOD, GONE, BUSY, BUSY);
  }
}
