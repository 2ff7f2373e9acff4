package marsad.local.command;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import marsad.local.flow.ConsoleListener;
import marsad.local.flow.StoredFlow;
import marsad.local.option.StoreOptions;
import marsad.local.server.Site;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes all public files again, the dashboard among them. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write all public files and the dashboard again.")
public final class ExportCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Override
  public Integer call() throws IOException {
    Stores stores = store.open();
    Site.install(stores.open());
    new StoredFlow(stores, Clock.systemUTC(), new ConsoleListener(stores, System.out)).publish();
    return 0;
  }
}
