package marsad.local.server;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import marsad.event.Extraction;
import marsad.local.flow.BatchInput;
import marsad.local.flow.FlowListener;
import marsad.local.flow.LocalFlow;
import marsad.steps.discover.DiscoverStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.fetch.RetentionStep;
import marsad.steps.fetch.StoredArticle;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.Stores;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The schedule of a running server: it takes in {@code inbox/}, reads the news sources if asked to,
 * and publishes what was delayed.
 */
@ApplicationScoped
public class InboxPoller implements FlowListener {
  private static final Logger LOG = Logger.getLogger(InboxPoller.class);

  @Inject Stores stores;
  @Inject Inbox inbox;
  @Inject DiscoverStep discover;
  @Inject PublishStep publish;
  @Inject RetentionStep retention;

  /** Whether the news sources are read; by default a server sends no request to others. */
  @ConfigProperty(name = "marsad.discover", defaultValue = "false")
  boolean discovers;

  /** Whether the published files are invented ones, which no store could publish again. */
  @ConfigProperty(name = "marsad.demo", defaultValue = "false")
  boolean invented;

  @Scheduled(
      every = "{marsad.inbox.every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void poll() throws IOException {
    new LocalFlow(stores, Clock.systemUTC(), this).takeInbox(inbox);
  }

  @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void discover() throws IOException {
    if (discovers) {
      DiscoverStep.Discovered discovered = discover.discover(DiscoverStep.Mode.DUE);
      discovered.found().forEach((id, n) -> LOG.infof("source %s: %d new", id, n));
      discovered.failed().forEach((id, reason) -> LOG.warnf("source %s: %s", id, reason));
      discovered.problems().forEach((id, what) -> LOG.warnf("source %s: %s", id, what));
    }
  }

  /** Publishes what was delayed and is due now. */
  @Scheduled(every = "1h", delayed = "1h")
  void publishWaiting() throws IOException {
    if (!invented) {
      publish.publish(publish.ripe());
    }
  }

  @Scheduled(every = "24h")
  void retain() throws IOException {
    int deleted = retention.retain();
    if (deleted > 0) {
      LOG.infof("deleted %d fetched pages whose time is over", deleted);
    }
  }

  @Override
  public void extracted(BatchInput input, StoredArticle article, Extraction extraction) {
    LOG.infof("took in %s", article.key());
  }

  @Override
  public void rejected(String input, String reason) {
    LOG.warnf("%s: %s", input, reason);
  }

  @Override
  public void later(String input, String reason) {
    LOG.infof("%s: %s; later again", input, reason);
  }

  @Override
  public void damaged(String line) {
    LOG.warn(line);
  }
}
