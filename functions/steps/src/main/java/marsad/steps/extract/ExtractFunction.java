package marsad.steps.extract;

import io.quarkus.funqy.Funq;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import marsad.event.Extraction;
import marsad.steps.message.Message;
import marsad.steps.process.DaemonThreads;
import marsad.steps.store.ObjectKeys;
import marsad.steps.telemetry.Telemetry;
import marsad.steps.telemetry.Telemetry.Count;

/** The function {@code extract}: an article, or the key of one, in; its extraction out. */
@Singleton
public class ExtractFunction {
  /**
   * So many messages of a batch are worked on at once: they wait for the store most of the time.
   */
  private static final int AT_ONCE = 8;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(AT_ONCE, new DaemonThreads("extract"));

  @Inject ExtractStep step;
  @Inject Telemetry telemetry;

  /** Extracts; a stored article's extraction is stored too, an inline one's only answered. */
  @Funq("extract")
  public Uni<Extraction> extract(Message message) {
    return Uni.createFrom()
        .item(
            Unchecked.supplier(() -> telemetry.run("extract", message, run -> work(message, run))))
        .runSubscriptionOn(threads);
  }

  private Extraction work(Message message, Telemetry.Run run) throws IOException {
    Extraction extraction =
        message.article() != null
            ? step.extract(message.checkedArticle(Instant.now()))
            : step.extractStored(message.requiredKey(ObjectKeys.ARTICLES, ".json"));
    run.count(Count.EVENTS, extraction.events().size());
    return extraction;
  }
}
