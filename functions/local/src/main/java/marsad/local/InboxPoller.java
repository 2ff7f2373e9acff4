package marsad.local;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import marsad.article.RejectedInput;
import marsad.parse.FileParser;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.FetchStep;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.ObjectStore;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/** Takes what is dropped into {@code inbox/}: an article as JSON, or a list of URLs. */
@ApplicationScoped
public class InboxPoller {
  private static final Logger LOG = Logger.getLogger(InboxPoller.class);
  private static final String INBOX = "inbox/";

  @Inject Stores stores;
  @Inject FetchStep fetch;
  @Inject ExtractStep extract;
  @Inject AggregateStep aggregate;
  @Inject PublishStep publish;

  @Scheduled(
      every = "{marsad.inbox.every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void poll() throws IOException {
    for (String key : stores.inner().list(INBOX)) {
      take(key);
    }
  }

  private void take(String key) throws IOException {
    ObjectStore.Stored dropped = stores.inner().find(key).orElse(null);
    if (dropped == null) {
      return; // somebody else was faster
    }
    if (key.endsWith(".json")) {
      try {
        finish(fetch.store(FileParser.json(dropped.bytes())));
      } catch (RejectedInput | IllegalArgumentException e) {
        reject(key, e.getMessage());
      }
    } else {
      List<String> urls =
          new String(dropped.bytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
      for (String url : urls) {
        try {
          finish(fetch.fetch(url));
        } catch (RejectedInput | IllegalArgumentException e) {
          reject(url, e.getMessage());
        }
      }
    }
    stores.inner().delete(key);
  }

  private void reject(String input, String reason) throws IOException {
    fetch.reject(input, reason);
    LOG.warnf("%s: %s", input, reason);
  }

  private void finish(String articleKey) throws IOException {
    publish.publish(aggregate.aggregate(List.of(extract.extract(articleKey))));
    LOG.infof("took in %s", articleKey);
  }
}
