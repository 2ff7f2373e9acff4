package marsad.steps;

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
import java.util.function.Consumer;
import marsad.json.Json;
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
    String id = runId();
    MDC.put("step", step);
    MDC.put("runId", id);
    Optional<String> article = Optional.ofNullable(message).flatMap(Message::articleId);
    article.ifPresent(name -> MDC.put("articleId", name));
    try {
      return work.in(run);
    } catch (IOException | RuntimeException e) {
      run.count(Count.FAILED, 1);
      LOG.errorf(e, "%s failed: %s", step, e.getMessage());
      throw e;
    } finally {
      if (!run.counts.isEmpty()) {
        metrics.accept(line(step, id, article, run.counts));
      }
      MDC.clear();
    }
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
