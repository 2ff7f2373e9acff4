package marsad.steps.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import marsad.steps.discover.UrlList;
import marsad.steps.process.ProcessId;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class PerHostFetcherTest {
  private static final String SLOW = "https://slow.example/1";
  private static final UrlList LIST =
      UrlList.read(
          String.join(
              "\n", SLOW, "https://a.example/1", "https://b.example/1", "https://a.example/2"));

  private final HostLocks leases =
      new HostLocks(
          new Stores(new MemoryStore(), new MemoryStore()), Clock.systemUTC(), new ProcessId());

  private AddressOutcomes run(PerHostFetcher.Fetch fetch) throws IOException {
    return new PerHostFetcher(fetch, leases).run(LIST, Map.of(), Map.of());
  }

  @Test
  void aHostThatHangsHoldsUpNoOther() throws IOException {
    CountDownLatch others = new CountDownLatch(3);
    AddressOutcomes outcomes =
        run(
            line -> {
              String url = line.url();
              if (!url.equals(SLOW)) {
                others.countDown();
              } else if (!await(others)) {
                throw new AssertionError("the others waited for it");
              }
              return "articles/" + url.length();
            });
    assertThat(outcomes.stored().keySet())
        .containsExactlyElementsOf(LIST.lines().stream().map(UrlList.Line::url).toList());
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(300, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void aFaultOfMarsadsOwnOnOnePageIsNamedAndHarmsNoOther() throws IOException {
    AddressOutcomes outcomes =
        run(
            line -> {
              String url = line.url();
              if (url.equals(SLOW)) {
                throw new IllegalStateException("a bug");
              }
              return "key";
            });
    assertThat(outcomes.stored()).hasSize(3);
    assertThat(outcomes.later()).containsOnlyKeys(SLOW);
    assertThat(outcomes.later().get(SLOW)).contains("a bug");
  }

  @Test
  void aStoreThatFailsEndsTheRun() {
    assertThatThrownBy(
            () ->
                run(
                    line -> {
                      String url = line.url();
                      throw new IOException("the bucket is gone");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("the bucket is gone");
  }

  @Test
  void whatIsSettledIsNotAskedAgain() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    new PerHostFetcher(
            line -> {
              asked.add(line.url());
              return "key";
            },
            leases)
        .run(LIST, Map.of(SLOW, "key"), Map.of("https://b.example/1", "gone"));
    assertThat(asked).containsExactly("https://a.example/1", "https://a.example/2");
  }
}
