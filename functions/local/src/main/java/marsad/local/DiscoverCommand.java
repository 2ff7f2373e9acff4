package marsad.local;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import marsad.extract.Extractor;
import marsad.steps.discover.DiscoverStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.FetchStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.http.Source;
import marsad.steps.process.ProcessId;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at the sources once, and takes what is new through the whole flow. */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    description = "Look for new reports at the sources, and take them through the whole flow.",
    footer = {
      "",
      "Sources are rows of sources.tsv: DIR/private/sources.tsv if it is there, else Marsad's own.",
      "Columns: id, name, url (feed, sitemap or page), links (CSS selector on a page), minutes."
    })
final class DiscoverCommand implements Callable<Integer>, InboxFlow.Listener {
  @Mixin StoreOptions store;

  @Mixin FetchOptions fetch;

  @Option(names = "--all", description = "Look at every source, also where its time has not come.")
  boolean all;

  private int troubles;

  @Override
  public Integer call() throws Exception {
    Stores stores = store.open();
    Clock clock = Clock.systemUTC();
    Source source = fetch.source();
    System.out.println("looking at the sources …");
    DiscoverStep.Discovered discovered = new DiscoverStep(source, stores, clock).discover(all);
    discovered.found().forEach((id, n) -> System.out.println(id + ": " + n + " new"));
    rejected(discovered.failed());
    FetchStep step = new FetchStep(source, stores, clock, Duration.ofMinutes(15));
    ExtractStep extract = new ExtractStep(Extractor.bundled(), stores);
    new InboxFlow(stores, new Inbox(step, stores, clock, new ProcessId()), extract).run(this);
    return troubles == 0 ? 0 : Marsad.REJECTED;
  }

  @Override
  public void tookIn(List<String> articles) {
    articles.forEach(article -> System.out.println("took in " + article));
  }

  @Override
  public void rejected(Map<String, String> inputs) {
    troubles += inputs.size();
    inputs.forEach((input, reason) -> System.err.println("marsad: " + input + ": " + reason));
  }

  @Override
  public void later(Map<String, String> inputs) {
    inputs.forEach(
        (input, reason) ->
            System.err.println("marsad: " + input + ": " + reason + "; later again"));
  }
}
