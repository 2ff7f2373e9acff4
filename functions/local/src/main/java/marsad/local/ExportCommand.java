package marsad.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import marsad.local.server.Site;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes all public files again, the dashboard among them. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write all public files and the dashboard again.")
final class ExportCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Override
  public Integer call() throws IOException {
    Stores stores = store.open();
    Site.install(stores.open());
    new Rebuild(stores, System.out).publishAll();
    return 0;
  }
}
