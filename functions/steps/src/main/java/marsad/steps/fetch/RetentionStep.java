package marsad.steps.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;

/**
 * Deletes fetched pages whose retention time is over. On AWS the lifecycle rule of the bucket does
 * it; this step serves the folder store.
 */
public final class RetentionStep {
  private final Stores stores;
  private final Clock clock;
  private final int rawDays;

  /**
   * @param rawDays retention time of a page, days, 1 or more
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
   * Deletes the pages whose retention time is over.
   *
   * @return number of deleted objects
   */
  public int retain() throws IOException {
    LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(rawDays);
    int deleted = 0;
    for (String key : stores.inner().list(FetchKeys.RAW)) {
      if (FetchKeys.rawDay(key).filter(day -> day.isBefore(first)).isPresent()) {
        stores.inner().delete(key);
        deleted++;
      }
    }
    return deleted;
  }
}
