package marsad.local.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import marsad.export.names.PersonNames;
import marsad.extract.Extractor;
import marsad.local.option.ExitCodes;
import marsad.local.option.StoreOptions;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;
import marsad.steps.discover.NewsSource;
import marsad.steps.operator.OperatorRows;
import marsad.steps.operator.OperatorTables;
import marsad.steps.store.Stores;
import marsad.table.OwnRows;
import marsad.table.TableException;
import marsad.table.Tsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the operator's own tables. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description = "List your own tables in DIR/private, and say what is wrong with them.",
    footer = {
      "",
      "places.tsv, place-spellings.tsv, actors.tsv, actor-spellings.tsv and kinds.tsv extend the"
          + " tables",
      "of the same names; sources.tsv, trust.tsv, corrections.tsv, discretion.tsv, takedown.tsv"
          + " and",
      "withdrawn.tsv are tables of yours alone. docs/machine.md explains their columns. After a"
          + " change of",
      "the first five, 'replay' reads all reports again."
    })
public final class TablesCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  /** Something that reads tables and complains of what is wrong with them. */
  private interface Check {
    void run() throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    Stores stores = store.connectExisting();
    int broken = 0;
    for (Map.Entry<List<String>, Check> entry : checks(stores).entrySet()) {
      if (count(stores, entry.getKey()) > 0 && !passes(entry.getValue())) {
        broken++;
      }
    }
    for (List<String> names : checks(stores).keySet()) {
      for (String name : names) {
        if (stores.inner().find(name).isPresent()) {
          System.out.println(name + ": " + rows(stores, name));
        }
      }
    }
    return ExitCodes.of(broken);
  }

  /** Returns how to check tables, by the names of those that are checked together. */
  private static Map<List<String>, Check> checks(Stores stores) {
    Map<List<String>, Check> checks = new LinkedHashMap<>();
    checks.put(
        OwnRows.tables(),
        () -> {
          OperatorRows.give(stores);
          Extractor.bundled().warm();
        });
    checks.put(List.of("sources.tsv"), () -> NewsSource.list(stores));
    checks.put(List.of("trust.tsv"), () -> OperatorTables.trust(stores, Agencies.bundled()));
    checks.put(List.of("corrections.tsv"), () -> OperatorTables.corrections(stores));
    checks.put(
        List.of("discretion.tsv", "takedown.tsv"),
        () -> OperatorTables.discretion(stores, ReferenceTables.bundled(), PersonNames.bundled()));
    checks.put(List.of("withdrawn.tsv"), () -> OperatorTables.withdrawals(stores));
    return checks;
  }

  private static int count(Stores stores, List<String> names) throws IOException {
    int count = 0;
    for (String name : names) {
      count += stores.inner().find(name).isPresent() ? 1 : 0;
    }
    return count;
  }

  private static boolean passes(Check check) throws IOException {
    try {
      check.run();
      return true;
    } catch (TableException e) {
      System.err.println("marsad: " + e.getMessage());
      return false;
    }
  }

  private static String rows(Stores stores, String name) throws IOException {
    try {
      return OperatorTables.find(stores, name).map(List<Tsv.Row>::size).orElse(0) + " rows";
    } catch (TableException e) {
      return "broken";
    }
  }
}
