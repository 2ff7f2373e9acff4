package marsad.local;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import marsad.extract.UnknownLanguage;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.FetchOutcome;
import marsad.steps.fetch.Inbox;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;

/** Takes what lies in {@code inbox/} through the whole flow, one drop after another. */
final class InboxFlow {
  private final Stores stores;
  private final Inbox inbox;
  private final ExtractStep extract;
  private final Publication publication;

  InboxFlow(Stores stores, Inbox inbox, ExtractStep extract) {
    this.stores = stores;
    this.inbox = inbox;
    this.extract = extract;
    this.publication = new Publication(stores, Clock.systemUTC());
  }

  /** Is told what becomes of each drop. */
  interface Listener {
    /** Articles that were stored and published. */
    void tookIn(List<String> articles);

    /** Inputs that were rejected, with the reason. */
    void rejected(Map<String, String> inputs);

    /** Inputs that are tried another time, with the reason. */
    void later(Map<String, String> inputs);
  }

  /** Takes in every drop, and those that come of long lists; returns when there is none to take. */
  void run(Listener listener) throws IOException {
    List<String> left = List.of();
    for (List<String> drops = drops(); !drops.equals(left); drops = drops()) {
      for (String drop : drops) {
        take(inbox.take(drop), listener);
      }
      left = drops;
    }
  }

  private List<String> drops() throws IOException {
    return stores.inner().list(FetchKeys.INBOX);
  }

  private void take(FetchOutcome taken, Listener listener) throws IOException {
    List<String> extractions = new ArrayList<>();
    List<String> articles = new ArrayList<>();
    Map<String, String> rejected = new LinkedHashMap<>(taken.rejected());
    for (String article : taken.keys()) {
      try {
        extractions.add(extract.extract(article));
        articles.add(article);
      } catch (DamagedRecord | UnknownLanguage e) {
        rejected.put(article, e.getMessage());
      }
    }
    if (!extractions.isEmpty() || !rejected.isEmpty()) {
      publication.publish(
          publication.aggregate(extractions)); // rejected inputs are counted in public
    }
    listener.tookIn(articles);
    listener.rejected(rejected);
    listener.later(taken.later());
  }
}
