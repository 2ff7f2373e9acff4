package marsad.local.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import marsad.event.Extraction;
import marsad.local.flow.BatchInput;
import marsad.local.flow.FlowListener;
import marsad.local.flow.LocalFlow;
import marsad.steps.discover.DiscoverStep;
import marsad.steps.fetch.AddressFetcher;
import marsad.steps.fetch.FetchStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.fetch.StoredArticle;
import marsad.steps.http.Source;
import marsad.steps.process.ProcessId;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the news sources once, and takes new reports through the whole flow. */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    description = "Look for new reports at the sources, and take them through the whole flow.",
    footer = {
      "",
      "Sources are rows of sources.tsv: DIR/private/sources.tsv if it is there, else Marsad's own.",
      "Columns: id, name, url (feed, sitemap or page), links (CSS selector on a page), minutes."
    })
public final class DiscoverCommand implements Callable<Integer>, FlowListener {
  @Mixin StoreOptions store;

  @Mixin FetchOptions fetch;

  @Option(names = "--all", description = "Look at every source, also where its time has not come.")
  boolean all;

  private int rejected;

  @Override
  public Integer call() throws Exception {
    Stores stores = store.open();
    Clock clock = Clock.systemUTC();
    Source source = fetch.source();
    System.out.println("looking at the sources …");
    DiscoverStep.Discovered discovered = new DiscoverStep(source, stores, clock).discover(all);
    discovered.found().forEach((id, n) -> System.out.println(id + ": " + n + " new"));
    discovered.failed().forEach(this::rejected);
    FetchStep step = new FetchStep(source, stores, clock, Duration.ofMinutes(15));
    AddressFetcher addresses = new AddressFetcher(step, stores, clock, new ProcessId());
    new LocalFlow(stores, clock, this).takeInbox(new Inbox(step, addresses, stores, clock));
    return ExitCodes.of(rejected);
  }

  @Override
  public void extracted(BatchInput input, StoredArticle article, Extraction extraction) {
    System.out.println("took in " + article.key());
  }

  @Override
  public void rejected(String input, String reason) {
    damaged(input + ": " + reason);
  }

  @Override
  public void later(String input, String reason) {
    System.err.println("marsad: " + input + ": " + reason + "; later again");
  }

  @Override
  public synchronized void damaged(String line) {
    rejected++;
    System.err.println("marsad: " + line);
  }
}
