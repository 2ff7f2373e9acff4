package marsad.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import marsad.article.Article;
import marsad.article.CanonicalUrl;
import marsad.extract.Extractor;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.AddressFetcher;
import marsad.steps.fetch.FetchStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.http.FakeSite;
import marsad.steps.http.SetClock;
import marsad.steps.http.Visit;
import marsad.steps.message.BadMessage;
import marsad.steps.process.ProcessId;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.Access;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No step touches an object that {@code access.tsv} does not give it, whatever it is asked. */
class StepAccessTest {
  private static final String OWN = "sources.tsv";

  private final MemoryStore inner = new MemoryStore();
  private final MemoryStore open = new MemoryStore();
  private final Stores stores = new Stores(inner, open);
  private final SetClock clock = new SetClock();
  private final FakeSite site = new FakeSite();
  private final FetchStep fetch = new FetchStep(site, stores, clock, Duration.ofHours(1));

  private void put(String key) throws IOException {
    inner.create(key, key.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(Access.ForbiddenKey.class)
        .hasMessageContaining("access.tsv");
  }

  @Test
  void publishingAnEmptyStoreWritesNoFormat() throws IOException {
    new PublishStep(stores, clock).publish(List.of(YearMonth.of(2022, 7)));
    assertThat(inner.find("format.json")).isEmpty();
    assertThat(open.find("data/summary.json")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"discover", "fetch", "extract", "aggregate", "publish", "nobody"})
  void noStepTouchesWhatIsNotItsOwn(String step) throws IOException {
    Stores limited = Access.limit(step, stores);
    put("elsewhere/a.json");
    for (String key :
        List.of("elsewhere/a.json", "state/a.json", "withdrawn.tsv.old", "articles/../" + OWN)) {
      refused(() -> limited.inner().find(key));
      refused(() -> limited.inner().create(key, new byte[0], "text/plain"));
      refused(() -> limited.inner().replace(key, new byte[0], "text/plain", "x"));
      refused(() -> limited.inner().delete(key));
      refused(() -> limited.open().delete("data/summary.json"));
      refused(() -> limited.open().create("index.html", new byte[0], "text/html"));
    }
    refused(() -> limited.inner().delete(OWN));
    refused(() -> limited.inner().find(""));
    assertThat(inner.list("")).containsExactly("elsewhere/a.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {OWN, "articles/2022/07/19/a.json", "format.json", "incidents/2022-07-19.json"})
  void aDropOfAnotherFolderIsNotTakenIn(String key) throws IOException {
    put(key);
    Inbox inbox =
        new Inbox(fetch, new AddressFetcher(fetch, stores, clock, new ProcessId()), stores, clock);
    assertThatThrownBy(() -> inbox.takeOnce(key)).isInstanceOf(BadMessage.class);
    assertThat(inner.find(key)).isPresent();
    assertThat(inner.list("")).containsExactly(key);
  }

  @Test
  void otherStepsReadNothingElse() throws IOException {
    put(OWN);
    put("incidents/2022-07-19.json");
    refused(() -> new ExtractStep(new Extractor(), stores).extractStored(OWN));
    refused(
        () -> new ExtractStep(new Extractor(), stores).extractStored("incidents/2022-07-19.json"));
    refused(() -> new AggregateStep(stores, clock).aggregate(List.of("raw/2022/07/19/a.json")));
  }

  @Test
  void aPointerThatLeadsElsewhereIsMadeAgain() throws IOException {
    put(OWN);
    for (String key : List.of(OWN, "articles/2022/07/19/other.json", "articles/../" + OWN)) {
      stores.put(ObjectKeys.pointer("one"), Map.of("key", key, "sha256", "x"));
      String stored =
          fetch.store(
              new Article("one", null, null, "en", null, "2022-07-19", null, "A report.", null));
      assertThat(stored).isEqualTo("articles/2022/07/19/one.json");
    }
    assertThat(inner.find(OWN).orElseThrow().bytes()).asString().isEqualTo(OWN);
    assertThat(inner.find("articles/2022/07/19/other.json")).isEmpty();
  }

  @Test
  void aVisitThatLeadsElsewhereIsForgotten() throws Exception {
    String url = "https://example.org/report";
    site.put(url, FakeSite.report("first"), null);
    put(OWN);
    stores.put(
        FetchKeys.visit(CanonicalUrl.of(url)),
        Map.of("key", OWN, "at", clock.instant().toString()));
    assertThat(fetch.fetch(url, null)).startsWith(ObjectKeys.ARTICLES);
    assertThat(stores.find(FetchKeys.visit(CanonicalUrl.of(url)), Visit.class).orElseThrow().key())
        .startsWith(ObjectKeys.ARTICLES);
  }
}
