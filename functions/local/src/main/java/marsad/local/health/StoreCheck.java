package marsad.local.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Clock;
import java.util.Map;
import marsad.steps.store.Stores;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Is ready while the store can be read and written; says how old the last work in it is. */
@Readiness
@ApplicationScoped
public class StoreCheck implements HealthCheck {
  /** The object that is written to see whether the store can be. */
  private static final String PROBE = "state/health.json";

  @Inject Stores stores;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("store");
    Clock clock = Clock.systemUTC();
    try {
      stores.put(PROBE, Map.of("at", clock.instant().toString()));
      stores.get(PROBE, Map.class);
      StoreStatus reading = StoreStatus.of(stores, clock);
      answer
          .withData("lastDiscover", StoreStatus.shown(reading.discovered()))
          .withData("lastPublish", StoreStatus.shown(reading.published()))
          .withData("waitingInInbox", reading.waiting())
          .withData("sources", reading.sources().size())
          .withData("unhealthySources", reading.unhealthy().size());
      return answer.up().build();
    } catch (AccessDeniedException e) {
      return answer.withData("reason", e.getFile() + " may not be read or written").down().build();
    } catch (IOException | RuntimeException e) {
      return answer.withData("reason", String.valueOf(e.getMessage())).down().build();
    }
  }
}
