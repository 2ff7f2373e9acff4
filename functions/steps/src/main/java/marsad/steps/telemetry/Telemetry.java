package marsad.steps.telemetry;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import marsad.json.Json;
import marsad.steps.message.Fault;
import marsad.steps.message.Message;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What a function says of its work. Every line that it logs carries the run, the step and the
 * article; at its end a run says what it counted, on Lambda as a line in CloudWatch's embedded
 * metric format, of which CloudWatch makes the metrics that {@code ObservationStack} watches.
 */
@Singleton
public class Telemetry {
  private static final Logger LOG = Logger.getLogger(Telemetry.class);
  private static final String NAMESPACE = "Marsad";
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private final Consumer<String> metrics;
  private final Clock clock;

  /**
   * @param emf whether runs say what they counted; off where nobody reads it
   */
  @Inject
  Telemetry(@ConfigProperty(name = "marsad.metrics", defaultValue = "false") boolean emf) {
    this(emf ? System.out::println : line -> {}, Clock.systemUTC());
  }

  /** One that tells nobody what was counted. */
  public static Telemetry silent() {
    return new Telemetry(line -> {}, Clock.systemUTC());
  }

  Telemetry(Consumer<String> metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  /** What a run counts. */
  public enum Count {
    REPORTS_FOUND("ReportsFound"),
    SOURCES_FAILED("SourcesFailed"),
    SOURCES_UNHEALTHY("SourcesUnhealthy"),
    ARTICLES_STORED("ArticlesStored"),
    INPUTS_REJECTED("InputsRejected"),
    EVENTS("Events"),
    FILES_PUBLISHED("FilesPublished"),
    FAILED("Failed");

    private final String metric;

    Count(String metric) {
      this.metric = metric;
    }
  }

  /** One run of a function, which counts what it does. */
  public static final class Run {
    private final Map<Count, Integer> counts = new LinkedHashMap<>();

    /** Adds to a count. */
    public void count(Count what, int n) {
      counts.merge(what, n, Integer::sum);
    }
  }

  /** The work of a function. */
  public interface Work<T> {
    T in(Run run) throws IOException;
  }

  /** Runs a function; what it throws is logged, which Funqy would not do. */
  public <T> T run(String step, Message message, Work<T> work) throws IOException {
    Run run = new Run();
    String id = named(step, message);
    try {
      return work.in(run);
    } catch (IOException | RuntimeException e) {
      run.count(Count.FAILED, 1);
      log(step, e);
      throw e;
    } finally {
      tell(step, id, message, run);
    }
  }

  /** The same for work that answers later, perhaps together with others. */
  public <T> Uni<T> later(String step, Message message, Supplier<CompletionStage<T>> work) {
    return Uni.createFrom().completionStage(work).onFailure().invoke(e -> failed(step, message, e));
  }

  private void failed(String step, Message message, Throwable e) {
    Run run = new Run();
    String id = named(step, message);
    run.count(Count.FAILED, 1);
    log(step, e);
    tell(step, id, message, run);
  }

  /** A fault of the input is a line; one of Marsad's own has its stack trace. */
  private static void log(String step, Throwable e) {
    Optional<Fault> fault = Fault.of(e);
    if (fault.isPresent()) {
      LOG.errorf("%s failed: %s: %s", step, fault.get().code(), fault.get().reason());
    } else {
      LOG.errorf(e, "%s failed: %s", step, e.getMessage());
    }
  }

  /** Begins a run: what is logged from here on carries its names. */
  private static String named(String step, Message message) {
    String id = runId();
    MDC.put("step", step);
    MDC.put("runId", id);
    article(message).ifPresent(name -> MDC.put("articleId", name));
    return id;
  }

  private static Optional<String> article(Message message) {
    return Optional.ofNullable(message).flatMap(Message::articleId);
  }

  private void tell(String step, String id, Message message, Run run) {
    if (!run.counts.isEmpty()) {
      metrics.accept(line(step, id, article(message), run.counts));
    }
    MDC.clear();
  }

  /** The trace that Lambda is in, which goes from queue to queue, or an id of its own. */
  private static String runId() {
    for (String part : System.getProperty(TRACE, "").split(";")) {
      if (part.startsWith("Root=")) {
        return part.substring("Root=".length());
      }
    }
    return UUID.randomUUID().toString();
  }

  private String line(
      String step, String runId, Optional<String> articleId, Map<Count, Integer> counts) {
    List<Map<String, String>> named = new ArrayList<>();
    Map<String, Object> line = new LinkedHashMap<>();
    counts.forEach(
        (count, n) -> {
          named.add(Map.of("Name", count.metric, "Unit", "Count"));
          line.put(count.metric, n);
        });
    line.put("step", step);
    line.put("runId", runId);
    articleId.ifPresent(id -> line.put("articleId", id));
    line.put(
        "_aws",
        Map.of(
            "Timestamp",
            clock.millis(),
            "CloudWatchMetrics",
            List.of(
                Map.of(
                    "Namespace", NAMESPACE, "Dimensions", List.of(List.of()), "Metrics", named))));
    return Json.line(line);
  }
}
