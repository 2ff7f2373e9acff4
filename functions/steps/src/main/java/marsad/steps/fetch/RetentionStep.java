package marsad.steps.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/**
 * Deletes pages as they came when they are no longer needed. On AWS the bucket's own lifecycle does
 * the same; this is for a folder.
 */
public final class RetentionStep {
  private final Stores stores;
  private final Clock clock;
  private final int rawDays;

  /**
   * @param rawDays how long a page is kept, days, 1 or more
   */
  public RetentionStep(Stores stores, Clock clock, int rawDays) {
    if (rawDays < 1) {
      throw new IllegalArgumentException(
          "marsad.fetch.raw-days is " + rawDays + ": give one day or more");
    }
    this.stores = stores;
    this.clock = clock;
    this.rawDays = rawDays;
  }

  /**
   * Deletes what is older.
   *
   * @return how many objects
   */
  public int retain() throws IOException {
    LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(rawDays);
    int deleted = 0;
    for (String key : stores.inner().list(ObjectKeys.RAW)) {
      if (ObjectKeys.rawDay(key).filter(day -> day.isBefore(first)).isPresent()) {
        stores.inner().delete(key);
        deleted++;
      }
    }
    return deleted;
  }
}
