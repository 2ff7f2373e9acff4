package marsad.steps.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import marsad.steps.http.TestSources;
import marsad.steps.process.ProcessId;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.FolderStore;
import marsad.steps.store.Stores;

/** The process that {@link CrawlTest} kills: works off the inbox of a folder. */
final class Crawl {
  static final Duration DELAY = Duration.ofMillis(10);

  private Crawl() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Stores stores =
        new Stores(
            new FolderStore(folder.resolve("private")), new FolderStore(folder.resolve("public")));
    Clock clock = Clock.systemUTC();
    FetchStep fetch =
        new FetchStep(TestSources.loopback(DELAY), stores, clock, Duration.ofMinutes(15));
    HostLocks locks = new HostLocks(stores, clock, new ProcessId(), Duration.ofSeconds(5), DELAY);
    Inbox inbox = new Inbox(fetch, new AddressFetcher(fetch, stores, clock, locks), stores, clock);
    for (List<String> drops = drops(stores); !drops.isEmpty(); drops = drops(stores)) {
      for (String drop : drops) {
        inbox.take(drop);
      }
    }
  }

  private static List<String> drops(Stores stores) throws IOException {
    return stores.inner().list(FetchKeys.INBOX);
  }
}
