package marsad.local.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import marsad.article.Moment;
import marsad.json.Json;
import marsad.steps.discover.SourceHealth;
import marsad.steps.discover.SourceHealthReport;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;

/**
 * What a store says of the work that is done in it.
 *
 * @param at when it was read
 * @param discovered when a source was last read, empty before the first time
 * @param published when a published incident last changed, empty before the first
 * @param incidents number of published incidents
 * @param waiting number of drops in the inbox
 * @param rejected number of rejected inputs, by reason
 * @param sources how well each source works
 */
public record StoreStatus(
    Instant at,
    Optional<Instant> discovered,
    Optional<Instant> published,
    int incidents,
    int waiting,
    Map<String, Integer> rejected,
    List<SourceHealth> sources) {

  private static final String SUMMARY = "data/summary.json";

  /** Reads a store. */
  public static StoreStatus of(Stores stores, Clock clock) throws IOException {
    List<SourceHealth> sources = new SourceHealthReport(stores, clock).read();
    JsonNode summary = summary(stores);
    return new StoreStatus(
        clock.instant(),
        sources.stream()
            .flatMap(source -> Moment.findInstant(source.lastRead()).stream())
            .max(Instant::compareTo),
        Moment.findInstant(summary.path("dataAsOf").asText(null)),
        summary.path("incidents").asInt(),
        stores.inner().list(FetchKeys.INBOX).size(),
        InputRejectionStore.counts(stores),
        sources);
  }

  private static JsonNode summary(Stores stores) throws IOException {
    Optional<Stored> summary = stores.open().find(SUMMARY);
    return summary.isEmpty()
        ? MissingNode.getInstance()
        : Json.read(summary.get().bytes(), JsonNode.class);
  }

  /** Returns a moment as people read it. */
  public static String shown(Optional<Instant> moment) {
    return moment.map(Instant::toString).orElse("never");
  }

  /** Returns how long ago a moment was, seconds. */
  OptionalDouble age(Optional<Instant> moment) {
    return moment.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Duration.between(moment.get(), at).toMillis() / 1000.0);
  }

  /** Returns the sources that somebody should look at. */
  List<String> unhealthy() {
    return sources.stream().filter(SourceHealth::isUnhealthy).map(SourceHealth::id).toList();
  }
}
