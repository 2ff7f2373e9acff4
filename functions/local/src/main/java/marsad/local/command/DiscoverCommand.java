package marsad.local.command;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import marsad.event.Extraction;
import marsad.local.flow.BatchInput;
import marsad.local.flow.FlowListener;
import marsad.local.flow.LocalFlow;
import marsad.local.option.ExitCodes;
import marsad.local.option.FetchOptions;
import marsad.local.option.StoreOptions;
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
      "Columns: id, name, url (feed, sitemap, page, or https://t.me/s/CHANNEL), links (CSS selector"
          + " on",
      "a page), minutes; if you like zone (of times that name none), lang, licence, checked,"
          + " source."
    })
public final class DiscoverCommand implements Callable<Integer>, FlowListener {
  @Mixin StoreOptions store;

  @Mixin FetchOptions fetch;

  @Option(names = "--all", description = "Look at every source, also where its time has not come.")
  boolean all;

  @Option(
      names = "--dry-run",
      description = "Read every source and say what is new there; store and fetch nothing.")
  boolean dry;

  private int rejected;

  @Override
  public Integer call() throws Exception {
    Stores stores = store.open();
    Clock clock = Clock.systemUTC();
    Source source = fetch.source();
    System.out.println("looking at the sources …");
    DiscoverStep.Mode mode =
        dry ? DiscoverStep.Mode.DRY : all ? DiscoverStep.Mode.ALL : DiscoverStep.Mode.DUE;
    DiscoverStep.Discovered discovered = new DiscoverStep(source, stores, clock).discover(mode);
    print(discovered);
    discovered.failed().forEach(this::rejected);
    if (dry) {
      return ExitCodes.of(rejected);
    }
    FetchStep step = new FetchStep(source, stores, clock, Duration.ofMinutes(15));
    AddressFetcher addresses = new AddressFetcher(step, stores, clock, new ProcessId());
    new LocalFlow(stores, clock, this).takeInbox(new Inbox(step, addresses, stores, clock));
    return ExitCodes.of(rejected);
  }

  private void print(DiscoverStep.Discovered discovered) {
    int due = discovered.found().size() + discovered.failed().size();
    String next =
        discovered.next() == null
            ? ""
            : ", next at " + Instant.parse(discovered.next()).truncatedTo(SECONDS);
    System.out.println(due + " of " + discovered.sources() + " sources due" + next);
    discovered
        .found()
        .forEach(
            (id, n) -> {
              String problem = discovered.problems().get(id);
              System.out.println(id + ": " + n + " new" + (problem == null ? "" : "; " + problem));
              if (dry) {
                discovered.addresses().get(id).forEach(url -> System.out.println("  " + url));
              }
            });
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
