package marsad.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does everything again from the stored articles, after the rules have changed. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Extract, join and publish all stored articles again, after the rules changed.")
final class ReplayCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Override
  public Integer call() throws IOException {
    Rebuild rebuild = new Rebuild(store.open(), System.out);
    rebuild.replay();
    return rebuild.leftOut() == 0 ? 0 : Marsad.REJECTED;
  }
}
