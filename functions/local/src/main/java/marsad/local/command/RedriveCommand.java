package marsad.local.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import marsad.article.InputRejectionReason;
import marsad.local.option.StoreOptions;
import marsad.steps.rejection.InputRejectionStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives rejected addresses another chance. */
@Command(
    name = "redrive",
    mixinStandardHelpOptions = true,
    description = "Put rejected addresses back into the inbox; a running server takes them in.")
public final class RedriveCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Option(
      names = "--reason",
      paramLabel = "CODE",
      defaultValue = "unavailable",
      description =
          "Those that were rejected for this reason: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}).")
  InputRejectionReason reason;

  @Override
  public Integer call() throws Exception {
    int back = new InputRejectionStore(store.upgradeExisting(), Clock.systemUTC()).redrive(reason);
    System.out.println(
        back == 0
            ? "nothing was rejected as " + reason.code()
            : back + " addresses are in the inbox again");
    return 0;
  }
}
