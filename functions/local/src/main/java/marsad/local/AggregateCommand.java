package marsad.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Joins all stored extractions again. */
@Command(
    name = "aggregate",
    mixinStandardHelpOptions = true,
    description = "Join all stored extractions to incidents again.")
final class AggregateCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Override
  public Integer call() throws IOException {
    Rebuild rebuild = new Rebuild(store.open(), System.out);
    rebuild.aggregateAll();
    return rebuild.leftOut() == 0 ? 0 : Marsad.REJECTED;
  }
}
