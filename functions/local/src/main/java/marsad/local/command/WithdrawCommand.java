package marsad.local.command;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import marsad.article.CanonicalUrl;
import marsad.local.flow.ConsoleListener;
import marsad.local.flow.LocalFlow;
import marsad.local.option.ExitCodes;
import marsad.local.option.StoreOptions;
import marsad.steps.aggregate.WithdrawnArticles;
import marsad.steps.operator.OperatorTables;
import marsad.steps.operator.WithdrawalTable;
import marsad.steps.operator.Withdrawals;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes articles from everything that is published, for good. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Take articles back out of the incidents and sums, as if they were never read.",
    footer = {
      "",
      "It lasts: the decision stands in DIR/private/withdrawn.tsv, which every step honours. An id"
          + " is",
      "the part of a report's eventId before its last dash. The article itself stays in the"
          + " private",
      "bucket. To leave nothing of what a report told, and to hide an incident for good, add the",
      "report's address or the incident's id to DIR/private/takedown.tsv and run 'export'."
    })
public final class WithdrawCommand implements Callable<Integer> {
  private static final Clock CLOCK = Clock.systemUTC();

  @Mixin StoreOptions store;

  @Parameters(arity = "1..*", paramLabel = "ID|URL", description = "Articles to withdraw.")
  List<String> values;

  @Option(names = "--why", defaultValue = "", description = "The reason, for the table.")
  String why;

  @Option(names = "--undo", description = "Take the decision back, and the articles in again.")
  boolean undo;

  @Override
  public Integer call() throws Exception {
    Stores stores = store.upgradeExisting();
    return undo ? undo(stores) : withdraw(stores);
  }

  private static LocalFlow flow(Stores stores) {
    return new LocalFlow(stores, CLOCK, new ConsoleListener(stores, System.out));
  }

  private int withdraw(Stores stores) throws IOException {
    WithdrawnArticles articles = new WithdrawnArticles(stores);
    List<String> decided = new ArrayList<>();
    for (String value : values) {
      Set<String> found = articles.find(value);
      boolean address = !CanonicalUrl.keyOf(value).equals(value);
      if (found.isEmpty() && !address) {
        System.err.println("marsad: " + value + ": no such article has a share in anything");
        continue;
      }
      decided.add(value);
      System.out.println(
          found.isEmpty()
              ? value + ": nothing of it is known; it will be left out when it comes"
              : "withdrawn: " + String.join(" ", found));
    }
    String now = CLOCK.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    new WithdrawalTable(stores).add(decided, now, why);
    System.out.println("published again: " + flow(stores).withdraw());
    return decided.size() == values.size() ? 0 : ExitCodes.REJECTED;
  }

  private int undo(Stores stores) throws IOException {
    Withdrawals before = OperatorTables.withdrawals(stores);
    List<String> known = values.stream().filter(v -> before.of(v).isPresent()).toList();
    new WithdrawalTable(stores).remove(known);
    List<String> extractions = new WithdrawnArticles(stores).extractions(known);
    var months = flow(stores).restore(extractions);
    values.stream()
        .filter(value -> !known.contains(value))
        .forEach(value -> System.err.println("marsad: " + value + ": is not withdrawn"));
    System.out.println("published again: " + months);
    return known.size() == values.size() ? 0 : ExitCodes.REJECTED;
  }
}
