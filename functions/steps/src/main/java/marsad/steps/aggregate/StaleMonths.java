package marsad.steps.aggregate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import marsad.article.Moment;
import marsad.json.BrokenJson;
import marsad.json.Json;
import marsad.steps.store.Media;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;

/**
 * Marks the months whose public files are behind. The mark is made where there is none, so that
 * many changes make one notice; whoever publishes takes it away before reading.
 */
public final class StaleMonths {
  private static final byte[] MARK = "{}".getBytes(StandardCharsets.UTF_8);

  private StaleMonths() {}

  static void mark(Stores stores, YearMonth month) throws IOException {
    stores.inner().create(ObjectKeys.stale(month), MARK, "application/json");
  }

  /**
   * The mark of a month of which something waits for its time.
   *
   * @param until when the first of it comes, ISO 8601; null where that was not noted
   */
  private record Waiting(String until) {}

  /**
   * Notes whether something of a month waits for its time: nobody is told, the clock comes by.
   *
   * @param until when the first of it comes; empty where nothing waits
   */
  public static void delay(Stores stores, YearMonth month, Optional<Instant> until)
      throws IOException {
    String key = ObjectKeys.delayed(month);
    if (until.isEmpty()) {
      stores.inner().delete(key);
      return;
    }
    byte[] mark = Json.bytes(new Waiting(until.get().toString()));
    Optional<Stored> before = stores.inner().find(key);
    if (!Stores.holds(before, mark)) {
      // where another process writes at the same time, it has published at the same time
      Stores.write(stores.inner(), key, mark, Media.of("application/json"), before);
    }
  }

  /** Whether the time has come for something of a month. */
  public static boolean isRipe(Stores stores, YearMonth month, Instant now) throws IOException {
    Optional<Stored> mark = stores.inner().find(ObjectKeys.delayed(month));
    if (mark.isEmpty()) {
      return false;
    }
    try {
      Waiting waiting = Json.read(mark.get().bytes(), Waiting.class);
      return !Moment.findInstant(waiting.until()).orElse(Instant.MIN).isAfter(now);
    } catch (BrokenJson e) {
      return true; // publishing too early does no harm, and writes the mark anew
    }
  }

  /** Takes a month's mark away: what changes from now on marks it again. */
  public static void unmark(Stores stores, YearMonth month) throws IOException {
    stores.inner().delete(ObjectKeys.stale(month));
  }
}
