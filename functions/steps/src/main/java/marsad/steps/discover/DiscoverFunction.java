package marsad.steps.discover;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import java.io.IOException;
import marsad.steps.message.Message;
import marsad.steps.telemetry.Telemetry;
import marsad.steps.telemetry.Telemetry.Count;
import org.jboss.logging.Logger;

/** The function {@code discover}: looks for new reports when the schedule calls it. */
public class DiscoverFunction {
  private static final Logger LOG = Logger.getLogger(DiscoverFunction.class);

  @Inject DiscoverStep step;
  @Inject Telemetry telemetry;

  /**
   * Looks at the sources whose time has come; a source that fails is an answer, not a failure.
   *
   * @param tick says that time has passed, and nothing else
   */
  @Funq("discover")
  public DiscoverStep.Discovered discover(Message tick) throws IOException {
    return telemetry.run(
        "discover",
        tick,
        run -> {
          DiscoverStep.Discovered discovered = step.discover(DiscoverStep.Mode.DUE);
          discovered.failed().forEach((id, reason) -> LOG.warnf("source %s: %s", id, reason));
          discovered.problems().forEach((id, what) -> LOG.warnf("source %s: %s", id, what));
          run.count(Count.SOURCES_FAILED, discovered.failed().size());
          run.count(Count.SOURCES_UNHEALTHY, discovered.unhealthy());
          run.count(
              Count.REPORTS_FOUND,
              discovered.found().values().stream().mapToInt(Integer::intValue).sum());
          return discovered;
        });
  }
}
