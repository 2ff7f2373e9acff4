package marsad.local;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import marsad.steps.discover.DiscoverStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.fetch.RetentionStep;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.Stores;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What a running server does by itself: it looks into {@code inbox/}, and at the sources if told
 * to.
 */
@ApplicationScoped
public class InboxPoller implements InboxFlow.Listener {
  private static final Logger LOG = Logger.getLogger(InboxPoller.class);

  @Inject Stores stores;
  @Inject Inbox inbox;
  @Inject ExtractStep extract;
  @Inject DiscoverStep discover;
  @Inject PublishStep publish;
  @Inject RetentionStep retention;

  /** Whether the sources are polled: a server on a desk asks nobody unless it is told to. */
  @ConfigProperty(name = "marsad.discover", defaultValue = "false")
  boolean discovers;

  @Scheduled(
      every = "{marsad.inbox.every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void poll() throws IOException {
    new InboxFlow(stores, inbox, extract).run(this);
  }

  @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void discover() throws IOException {
    if (discovers) {
      DiscoverStep.Discovered discovered = discover.discover(false);
      discovered.found().forEach((id, n) -> LOG.infof("source %s: %d new", id, n));
      discovered.failed().forEach((id, reason) -> LOG.warnf("source %s: %s", id, reason));
    }
  }

  /** What was delayed is published when its time has come. */
  @Scheduled(every = "1h", delayed = "1h")
  void publishWaiting() throws IOException {
    publish.publish(publish.ripe());
  }

  @Scheduled(every = "24h")
  void retain() throws IOException {
    int deleted = retention.retain();
    if (deleted > 0) {
      LOG.infof("deleted %d fetched pages whose time is over", deleted);
    }
  }

  @Override
  public void tookIn(List<String> articles) {
    articles.forEach(article -> LOG.infof("took in %s", article));
  }

  @Override
  public void rejected(Map<String, String> inputs) {
    inputs.forEach((input, reason) -> LOG.warnf("%s: %s", input, reason));
  }

  @Override
  public void later(Map<String, String> inputs) {
    inputs.forEach((input, reason) -> LOG.infof("%s: %s; later again", input, reason));
  }
}
