package marsad.local.command;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import marsad.local.flow.ConsoleListener;
import marsad.local.flow.StoredFlow;
import marsad.local.option.ExitCodes;
import marsad.local.option.StoreOptions;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Aggregates all stored extractions again. */
@Command(
    name = "aggregate",
    mixinStandardHelpOptions = true,
    description = "Join all stored extractions to incidents again.")
public final class AggregateCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Override
  public Integer call() throws IOException {
    Stores stores = store.upgradeExisting();
    StoredFlow flow =
        new StoredFlow(stores, Clock.systemUTC(), new ConsoleListener(stores, System.out));
    flow.aggregate();
    return ExitCodes.of(flow.leftOut());
  }
}
