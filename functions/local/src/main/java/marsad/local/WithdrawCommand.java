package marsad.local;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes articles back out of all that is published. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Take articles back out of the incidents and sums, as if they were never read.",
    footer = {
      "",
      "An id is the part of a report's eventId before its last dash. The article itself stays in the",
      "private bucket; 'replay' reads it again. To hide an address for good, add it to takedown.tsv."
    })
final class WithdrawCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "Articles to withdraw.")
  List<String> articles;

  @Override
  public Integer call() throws Exception {
    Stores stores = store.stores();
    var months = new AggregateStep(stores, Clock.systemUTC()).withdraw(articles);
    new PublishStep(stores, Clock.systemUTC()).publish(months);
    System.out.println(
        months.isEmpty()
            ? "no such article has a share in anything"
            : "published again: " + months);
    return months.isEmpty() ? Marsad.REJECTED : 0;
  }
}
