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

/** Extracts, aggregates and publishes all stored articles again, after the rules changed. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Extract, join and publish all stored articles again, after the rules changed.")
public final class ReplayCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Override
  public Integer call() throws IOException {
    Stores stores = store.upgradeExisting();
    StoredFlow flow =
        new StoredFlow(stores, Clock.systemUTC(), new ConsoleListener(stores, System.out));
    flow.replay();
    return ExitCodes.of(flow.leftOut());
  }
}
