package marsad.local;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/** Looks into {@code inbox/} and takes what is there through the whole flow. */
@ApplicationScoped
public class InboxPoller {
  private static final Logger LOG = Logger.getLogger(InboxPoller.class);

  @Inject Stores stores;
  @Inject Inbox inbox;
  @Inject ExtractStep extract;
  @Inject AggregateStep aggregate;
  @Inject PublishStep publish;

  @Scheduled(
      every = "{marsad.inbox.every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void poll() throws IOException {
    for (String drop : stores.inner().list(Inbox.PREFIX)) {
      Inbox.Taken taken = inbox.take(drop);
      taken.rejected().forEach((input, reason) -> LOG.warnf("%s: %s", input, reason));
      for (String article : taken.keys()) {
        publish.publish(aggregate.aggregate(List.of(extract.extract(article))));
        LOG.infof("took in %s", article);
      }
      if (!taken.rejected().isEmpty()) {
        publish.publish(List.of()); // they are counted in public
      }
    }
  }
}
