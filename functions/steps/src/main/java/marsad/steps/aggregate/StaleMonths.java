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
 * Marks the months whose public files are stale. A mark is created once, so that many changes cause
 * one message; the publish step deletes it before it reads the month.
 */
public final class StaleMonths {
  private static final byte[] MARK = "{}".getBytes(StandardCharsets.UTF_8);

  private StaleMonths() {}

  static void mark(Stores stores, YearMonth month) throws IOException {
    stores.inner().create(ObjectKeys.stale(month), MARK, "application/json");
  }

  /**
   * The mark of a month in which something is delayed.
   *
   * @param until when the first delay ends, ISO 8601; null if that was not stored
   */
  private record Waiting(String until) {}

  /**
   * Stores whether something of a month is delayed. It sends no message; the schedule looks for it.
   *
   * @param until when the first delay ends; empty if nothing is delayed
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

  /** Whether the first delay of a month has ended. */
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

  /** Deletes the mark of a month; later changes mark it again. */
  public static void unmark(Stores stores, YearMonth month) throws IOException {
    stores.inner().delete(ObjectKeys.stale(month));
  }
}
