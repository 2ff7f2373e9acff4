package marsad.steps.fetch;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import marsad.steps.http.Unavailable;
import marsad.steps.message.Message;
import marsad.steps.store.ObjectKeys;
import marsad.steps.telemetry.Telemetry;
import marsad.steps.telemetry.Telemetry.Count;
import org.jboss.logging.Logger;

/** The function {@code fetch}: a URL, an article or a drop in, the stored articles' keys out. */
public class FetchFunction {
  private static final Logger LOG = Logger.getLogger(FetchFunction.class);

  @Inject FetchStep step;
  @Inject Inbox inbox;
  @Inject Telemetry telemetry;

  /**
   * The answer of {@code fetch}.
   *
   * @param keys the articles that were stored
   * @param rejected inputs that are none, with the reason
   */
  public record Fetched(List<String> keys, Map<String, String> rejected) {}

  /**
   * Fetches and stores; an input that is no article is an answer, not a failure. What met a passing
   * fault is a failure, so that the queue delivers the message again.
   */
  @Funq("fetch")
  public Fetched fetch(Message message) throws IOException {
    return telemetry.run("fetch", message, run -> fetch(message, run));
  }

  private Fetched fetch(Message message, Telemetry.Run run) throws IOException {
    if (message.article() != null) {
      String key = step.store(message.readableArticle(Instant.now()));
      run.count(Count.ARTICLES_STORED, 1);
      return new Fetched(List.of(key), Map.of());
    }
    Inbox.Taken taken =
        message.url() == null
            ? inbox.takeOnce(message.requiredKey(ObjectKeys.INBOX, ""))
            : inbox.fetchOnce(message.url());
    run.count(Count.ARTICLES_STORED, taken.keys().size());
    run.count(Count.INPUTS_REJECTED, taken.rejected().size());
    taken.rejected().forEach((input, reason) -> LOG.warnf("%s: %s", input, reason));
    if (!taken.later().isEmpty()) {
      throw new Unavailable("for later: " + taken.later(), Duration.ZERO);
    }
    return new Fetched(taken.keys(), taken.rejected());
  }
}
