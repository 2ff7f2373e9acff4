package marsad.steps.extract;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import java.io.IOException;
import marsad.extract.Extraction;
import marsad.steps.Message;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/** The function {@code extract}: an article, or the key of one, in; its extraction out. */
public class ExtractFunction {
  private static final Logger LOG = Logger.getLogger(ExtractFunction.class);

  @Inject ExtractStep step;
  @Inject Stores stores;

  /** Extracts; a stored article's extraction is stored too, an inline one's only answered. */
  @Funq("extract")
  public Extraction extract(Message message) throws IOException {
    try {
      if (message.article() != null) {
        return step.extract(message.article());
      }
      String key = step.extract(message.requiredKey());
      return stores.find(key, Extraction.class).orElseThrow();
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "extract failed: %s", e.getMessage());
      throw e;
    }
  }
}
