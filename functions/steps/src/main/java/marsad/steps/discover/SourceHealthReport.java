package marsad.steps.discover;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import marsad.json.Json;
import marsad.steps.store.Access;
import marsad.steps.store.Media;
import marsad.steps.store.Stores;

/** Reads how well the sources work, and publishes it as {@code data/sources.json}. */
public final class SourceHealthReport {
  private final Stores stores;
  private final Clock clock;

  public SourceHealthReport(Stores stores, Clock clock) {
    this.stores = Access.limit("discover", stores);
    this.clock = clock;
  }

  /** The health of all sources, in the order of the list. */
  public List<SourceHealth> read() throws IOException {
    return table().sources();
  }

  /**
   * Publishes the table.
   *
   * @return number of sources that somebody should look at
   */
  public int publish() throws IOException {
    SourceHealth.Table table = table();
    Media media = new Media("application/json", "public, max-age=60");
    Stores.put(stores.open(), SourceHealth.KEY, Json.bytes(table), media);
    return (int) table.sources().stream().filter(SourceHealth::isUnhealthy).count();
  }

  private SourceHealth.Table table() throws IOException {
    List<NewsSource> sources = NewsSource.list(stores);
    Map<String, SourceState> states = new LinkedHashMap<>();
    for (NewsSource news : sources) {
      stores.find(news.stateKey(), SourceState.class).ifPresent(s -> states.put(news.id(), s));
    }
    return SourceHealth.table(sources, states, clock.instant());
  }
}
