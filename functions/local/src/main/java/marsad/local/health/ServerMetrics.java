package marsad.local.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import marsad.steps.discover.SourceHealth;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/** Measures the work of a running server, for {@code /q/metrics}. */
@ApplicationScoped
public class ServerMetrics {
  private static final Logger LOG = Logger.getLogger(ServerMetrics.class);

  @Inject Stores stores;

  private final MultiGauge sources;
  private final MultiGauge delays;
  private final MultiGauge rejected;
  private volatile StoreStatus last;

  @Inject
  ServerMetrics(MeterRegistry registry) {
    sources =
        MultiGauge.builder("marsad.source.healthy")
            .description("1 where a source works or was not read yet, 0 where one should look")
            .register(registry);
    delays =
        MultiGauge.builder("marsad.source.delay")
            .description("Average time between publication and discovery")
            .baseUnit("seconds")
            .register(registry);
    rejected =
        MultiGauge.builder("marsad.rejected.inputs")
            .description("Rejected inputs that are stored")
            .register(registry);
    age(
        registry,
        "marsad.discover.age",
        "Time since a source was last read",
        StoreStatus::discovered);
    age(
        registry,
        "marsad.publish.age",
        "Time since a published incident last changed",
        StoreStatus::published);
    registry.gauge("marsad.inbox.waiting", this, metrics -> metrics.value(StoreStatus::waiting));
  }

  private interface Moment {
    Optional<Instant> of(StoreStatus reading);
  }

  private void age(MeterRegistry registry, String name, String description, Moment moment) {
    Gauge.builder(name, this, metrics -> metrics.value(r -> r.age(moment.of(r)).orElse(Double.NaN)))
        .description(description)
        .baseUnit("seconds")
        .register(registry);
  }

  private double value(ToDoubleFunction<StoreStatus> measure) {
    return last == null ? Double.NaN : measure.applyAsDouble(last);
  }

  /** Reads the store anew; a scrape between two readings gets the older one. */
  @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() {
    try {
      StoreStatus reading = StoreStatus.of(stores, Clock.systemUTC());
      sources.register(
          reading.sources().stream()
              .map(s -> MultiGauge.Row.of(tags(s), s.isUnhealthy() ? 0 : 1))
              .toList(),
          true);
      delays.register(
          reading.sources().stream()
              .filter(source -> source.delayMinutes() != null)
              .map(s -> MultiGauge.Row.of(Tags.of("source", s.id()), 60 * s.delayMinutes()))
              .toList(),
          true);
      rejected.register(
          reading.rejected().entrySet().stream()
              .map(e -> MultiGauge.Row.of(Tags.of("reason", e.getKey()), e.getValue()))
              .toList(),
          true);
      last = reading;
    } catch (IOException | RuntimeException e) {
      LOG.warnf("the store cannot be measured: %s", e.getMessage());
    }
  }

  private static Tags tags(SourceHealth source) {
    return Tags.of("source", source.id(), "state", source.state());
  }
}
