package marsad.steps.extract;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import java.io.IOException;
import marsad.extract.Extraction;
import marsad.steps.Message;
import marsad.steps.Telemetry;
import marsad.steps.Telemetry.Count;

/** The function {@code extract}: an article, or the key of one, in; its extraction out. */
public class ExtractFunction {
  @Inject ExtractStep step;
  @Inject Telemetry telemetry;

  /** Extracts; a stored article's extraction is stored too, an inline one's only answered. */
  @Funq("extract")
  public Extraction extract(Message message) throws IOException {
    return telemetry.run(
        "extract",
        message,
        run -> {
          Extraction extraction =
              message.article() != null
                  ? step.extract(message.article())
                  : step.extractStored(message.requiredKey());
          run.count(Count.EVENTS, extraction.events().size());
          return extraction;
        });
  }
}
