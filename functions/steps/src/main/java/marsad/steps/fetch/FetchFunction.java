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
import marsad.steps.store.FetchKeys;
import marsad.steps.telemetry.Telemetry;
import marsad.steps.telemetry.Telemetry.Count;
import org.jboss.logging.Logger;

/** The function {@code fetch}: a URL, an article or a drop in, the stored articles' keys out. */
public class FetchFunction {
  private static final Logger LOG = Logger.getLogger(FetchFunction.class);

  @Inject FetchStep step;
  @Inject AddressFetcher addresses;
  @Inject Inbox inbox;
  @Inject Telemetry telemetry;

  /**
   * The answer of {@code fetch}.
   *
   * @param keys keys of the articles that were stored
   * @param rejected inputs that are no article, with the reason
   */
  public record Fetched(List<String> keys, Map<String, String> rejected) {}

  /**
   * Fetches and stores. An input that is no article is part of the answer. A transient fault is a
   * failure, so that the queue delivers the message again.
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
    FetchOutcome outcome =
        message.url() == null
            ? inbox.takeOnce(message.requiredKey(FetchKeys.INBOX, ""))
            : addresses.fetch(message.url());
    run.count(Count.ARTICLES_STORED, outcome.keys().size());
    run.count(Count.INPUTS_REJECTED, outcome.rejected().size());
    outcome.rejected().forEach((input, reason) -> LOG.warnf("%s: %s", input, reason));
    if (!outcome.later().isEmpty()) {
      throw new Unavailable("for later: " + outcome.later(), Duration.ZERO);
    }
    return new Fetched(outcome.keys(), outcome.rejected());
  }
}
