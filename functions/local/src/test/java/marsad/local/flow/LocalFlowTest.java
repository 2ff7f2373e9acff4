package marsad.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import marsad.event.Extraction;
import marsad.steps.fetch.AddressFetcher;
import marsad.steps.fetch.FetchStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.fetch.StoredArticle;
import marsad.steps.process.ProcessId;
import marsad.steps.store.FolderStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFlowTest implements FlowListener {
  private static final String MONTH = "data/incidents/2022-07.geojson";

  @TempDir Path folder;
  private final List<String> events = new ArrayList<>();

  @Override
  public void extracted(BatchInput input, StoredArticle article, Extraction extraction) {
    events.add("extracted " + input + " " + extraction.events().size());
  }

  @Override
  public void rejected(String input, String reason) {
    events.add("rejected " + input);
  }

  @Override
  public void damaged(String line) {
    events.add("damaged " + line);
  }

  private Stores stores() {
    return new Stores(
        new FolderStore(folder.resolve("private")), new FolderStore(folder.resolve("public")));
  }

  private void drop(Stores stores, String name, String text) throws IOException {
    stores
        .inner()
        .create("inbox/" + name, text.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  @Test
  void everyDropGoesThroughTheWholeFlow() throws IOException {
    Stores stores = stores();
    Clock clock = Clock.systemUTC();
    FetchStep fetch =
        new FetchStep(
            ask -> {
              throw new AssertionError("no network in this test");
            },
            stores,
            clock,
            Duration.ZERO);
    AddressFetcher addresses = new AddressFetcher(fetch, stores, clock, new ProcessId());
    Inbox inbox = new Inbox(fetch, addresses, stores, clock);
    LocalFlow flow = new LocalFlow(stores, clock, this);
    flow.takeInbox(inbox);
    assertThat(stores.open().list("")).as("nothing to publish").isEmpty();

    String report =
        """
        {"id": "a1", "lang": "en", "published": "2022-07-19",
         "text": "Gunmen attacked a police checkpoint in Daquq on Tuesday, killing two policemen."}""";
    drop(stores, "a.json", report);
    drop(stores, "b.json", "{\"text\": 5}");
    flow.takeInbox(inbox);
    assertThat(events)
        .containsExactly("extracted articles/2022/07/19/a1.json 1", "rejected inbox/b.json");
    assertThat(stores.inner().list("inbox/")).isEmpty();
    assertThat(stores.open().find(MONTH).orElseThrow().bytes()).asString().contains("daquq");
    assertThat(stores.open().find("data/summary.json").orElseThrow().bytes())
        .asString()
        .containsPattern("\"rejectedInputs\" : \\{\\s*\"damaged\" : 1");
  }

  @Test
  void anArticleThatCannotBeReadIsRejectedAlone() throws IOException {
    Stores stores = stores();
    String key = "articles/2022/07/19/broken.json";
    stores.inner().create(key, "{".getBytes(StandardCharsets.UTF_8), "application/json");
    new LocalFlow(stores, Clock.systemUTC(), this)
        .run(
            receiver ->
                receiver.stored(new BatchInput("[1/1] ", "one"), new StoredArticle(key, false)));
    assertThat(events).containsExactly("rejected one");
    assertThat(stores.open().find("data/summary.json")).isPresent();
  }
}
