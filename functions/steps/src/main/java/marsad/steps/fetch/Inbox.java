package marsad.steps.fetch;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.article.RejectedInput;
import marsad.input.InputFile;
import marsad.parse.ParsedPage;
import marsad.steps.discover.UrlList;
import marsad.steps.message.Message;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.Access;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;

/**
 * Hands what lies in {@code inbox/} on: articles to {@link FetchStep}, addresses to {@link
 * AddressFetcher}. A list of more than 100 addresses is cut into several drops.
 */
public final class Inbox {
  private static final int MAX_ADDRESSES = 100;

  private final FetchStep fetch;
  private final AddressFetcher addresses;
  private final InputRejectionStore rejections;
  private final Stores stores;
  private final Clock clock;

  public Inbox(FetchStep fetch, AddressFetcher addresses, Stores stores, Clock clock) {
    this.fetch = fetch;
    this.addresses = addresses;
    this.stores = Access.limit("fetch", stores);
    this.rejections = new InputRejectionStore(this.stores, clock);
    this.clock = clock;
  }

  /**
   * Takes in a drop and removes it, for a caller without a queue. A drop that met a transient fault
   * stays; the method skips it until its next try is due, and removes it after the fifth try.
   */
  public FetchOutcome take(String key) throws IOException {
    RetryState before = addresses.state(key);
    if (!before.isDue(clock.instant())) {
      return FetchOutcome.NOTHING;
    }
    FetchOutcome taken = takeOnce(key);
    if (taken.later().isEmpty() || before.tries() + 1 < RetryState.MAX_TRIES) {
      return taken;
    }
    remove(key);
    return taken.withoutRetry();
  }

  /**
   * Takes in a drop at once, for a caller that repeats the call if something is left for later. The
   * drop is removed when nothing is left. A drop that is gone gives nothing.
   */
  public FetchOutcome takeOnce(String key) throws IOException {
    Message.checkKey(key, FetchKeys.INBOX, "");
    Optional<Stored> dropped = stores.inner().find(key);
    if (dropped.isEmpty()) {
      return FetchOutcome.NOTHING;
    }
    Drop drop = new Drop(key, dropped.get().bytes());
    Optional<UrlList> list = drop.findAddresses();
    return list.isPresent() ? take(key, list.get()) : take(drop);
  }

  private FetchOutcome take(Drop drop) throws IOException {
    Articles articles = new Articles(drop.key());
    drop.readArticles(clock.instant(), articles);
    remove(drop.key());
    return new FetchOutcome(articles.stored, articles.rejected, Map.of());
  }

  private FetchOutcome take(String key, UrlList list) throws IOException {
    if (list.lines().size() > MAX_ADDRESSES) {
      for (UrlList part : list.parts(MAX_ADDRESSES)) {
        part.drop(stores, "part");
      }
      remove(key);
      return FetchOutcome.NOTHING;
    }
    FetchOutcome fetched = addresses.fetch(key, list);
    if (fetched.later().isEmpty()) {
      remove(key);
    }
    return fetched;
  }

  private void remove(String key) throws IOException {
    stores.inner().delete(key);
    addresses.forget(key);
  }

  /** Stores the articles of a drop, and the rejections of its other parts. */
  private final class Articles implements InputFile.Receiver {
    private final String drop;
    private final List<String> stored = new ArrayList<>();
    private final Map<String, String> rejected = new LinkedHashMap<>();

    Articles(String drop) {
      this.drop = drop;
    }

    @Override
    public void article(String where, ParsedPage page) throws IOException {
      stored.add(fetch.keepPage(InputFile.named(drop, where), page).key());
    }

    @Override
    public void rejected(String where, RejectedInput reason) throws IOException {
      String input = InputFile.named(drop, where);
      rejections.note(input, reason.reason(), reason.getMessage());
      rejected.put(input, reason.getMessage());
    }
  }
}
