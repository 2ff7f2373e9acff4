package marsad.steps.aggregate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import marsad.steps.Layout;
import marsad.steps.store.Stores;

/**
 * Marks the months whose public files are behind. The mark is made where there is none, so that
 * many changes make one notice; whoever publishes takes it away before reading.
 */
public final class Dirty {
  private static final byte[] MARK = "{}".getBytes(StandardCharsets.UTF_8);

  private Dirty() {}

  static void mark(Stores stores, YearMonth month) throws IOException {
    stores.inner().create(Layout.dirty(month), MARK, "application/json");
  }

  /** Marks a month of which something waits for its time: nobody is told, the clock comes by. */
  public static void delay(Stores stores, YearMonth month) throws IOException {
    stores.inner().create(Layout.delayed(month), MARK, "application/json");
  }

  /** Takes a month's marks away: what changes from now on marks it again. */
  public static void unmark(Stores stores, YearMonth month) throws IOException {
    stores.inner().delete(Layout.dirty(month));
    stores.inner().delete(Layout.delayed(month));
  }
}
