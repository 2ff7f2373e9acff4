package marsad.local.flow;

import java.io.IOException;
import marsad.steps.fetch.FetchOutcome;
import marsad.steps.fetch.Inbox;
import marsad.steps.fetch.StoredArticle;

/** One object of {@code inbox/}. */
final class DropBatch implements Batch {
  private final Inbox inbox;
  private final String key;

  DropBatch(Inbox inbox, String key) {
    this.inbox = inbox;
    this.key = key;
  }

  @Override
  public void fetch(Receiver receiver) throws IOException {
    FetchOutcome taken = inbox.take(key);
    for (String article : taken.keys()) {
      receiver.stored(new BatchInput("", article), new StoredArticle(article, false));
    }
    taken.rejected().forEach(receiver::rejected);
    taken.later().forEach(receiver::later);
  }
}
