package marsad.steps.operator;

import java.io.IOException;
import java.util.Optional;
import marsad.article.RejectedInput;
import marsad.parse.FileParser;
import marsad.reference.ReferenceTables;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;
import marsad.table.OwnRows;
import marsad.table.TableException;

/**
 * Gives the operator's places, actors, spellings and names of kinds to the tables that Marsad
 * ships, before those are read. Only a server on one machine and the command line do so.
 */
public final class OperatorRows {
  private OperatorRows() {}

  /**
   * Gives all tables of the private bucket that extend shipped ones.
   *
   * @throws TableException if one is broken; the message names file, line and fix
   */
  public static void give(Stores stores) throws IOException {
    boolean some = false;
    for (String name : OwnRows.tables()) {
      Optional<Stored> own = stores.inner().find(name);
      if (own.isPresent()) {
        OwnRows.give(name, text(name, own.get()));
        some = true;
      }
    }
    if (some) {
      check();
    }
  }

  private static String text(String name, Stored own) throws IOException {
    try {
      return FileParser.utf8(own.bytes());
    } catch (RejectedInput e) {
      throw new IOException(name + ": " + e.getMessage() + "; save it as UTF-8", e);
    }
  }

  /** Reads the tables, so that a broken one stops the start and not the first report. */
  private static void check() {
    try {
      ReferenceTables.bundled();
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof TableException broken) {
        throw broken;
      }
      throw e;
    }
  }
}
