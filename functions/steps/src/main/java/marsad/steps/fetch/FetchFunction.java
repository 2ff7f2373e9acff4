package marsad.steps.fetch;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import java.io.IOException;
import marsad.article.RejectedInput;
import marsad.steps.Message;
import org.jboss.logging.Logger;

/** The function {@code fetch}: a URL or an article in, the stored article's key out. */
public class FetchFunction {
  private static final Logger LOG = Logger.getLogger(FetchFunction.class);

  @Inject FetchStep step;

  /** The answer of {@code fetch}. */
  public record Fetched(String key, String rejected) {}

  /** Fetches and stores; an input that is no article is an answer, not a failure. */
  @Funq("fetch")
  public Fetched fetch(Message message) throws IOException {
    try {
      if (message.article() != null) {
        return new Fetched(step.store(message.article()), null);
      }
      if (message.url() == null) {
        throw new IllegalArgumentException("the message holds neither \"url\" nor \"article\"");
      }
      return new Fetched(step.fetch(message.url()), null);
    } catch (RejectedInput e) {
      LOG.warnf("%s: %s", message.url(), e.getMessage());
      return new Fetched(null, e.getMessage());
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "fetch failed: %s", e.getMessage());
      throw e;
    }
  }
}
