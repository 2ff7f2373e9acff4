package marsad.steps.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.input.InputFile;
import marsad.parse.ParsedPage;
import marsad.steps.discover.UrlList;
import marsad.steps.message.Message;
import marsad.steps.process.ProcessId;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.Access;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;

/**
 * What is dropped into {@code inbox/}: articles as JSON, JSON lines or CSV, a saved page, a plain
 * text, or a list of addresses. A long list is cut into drops that are each worked off in one go.
 */
public final class Inbox {
  /** After so many tries an address is set aside; as many as the queue's. */
  public static final int MOST_TRIES = 5;

  private static final int LONGEST_LIST = 100;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  private final FetchStep fetch;
  private final PerHostFetcher lanes;
  private final InputRejectionStore rejections;
  private final Stores stores;
  private final Clock clock;

  public Inbox(FetchStep fetch, Stores stores, Clock clock, ProcessId incarnation) {
    this(fetch, stores, clock, new HostLocks(Access.limit("fetch", stores), clock, incarnation));
  }

  Inbox(FetchStep fetch, Stores stores, Clock clock, HostLocks leases) {
    this.fetch = fetch;
    this.lanes = new PerHostFetcher(fetch::fetch, leases);
    this.stores = Access.limit("fetch", stores);
    this.rejections = new InputRejectionStore(this.stores, clock);
    this.clock = clock;
  }

  /**
   * What became of a drop.
   *
   * @param keys the articles that were stored
   * @param rejected inputs that are none, with the reason
   * @param later inputs that met a passing fault, with the reason; the drop stays for their sake
   */
  public record Taken(List<String> keys, Map<String, String> rejected, Map<String, String> later) {
    static final Taken NOTHING = new Taken(List.of(), Map.of(), Map.of());
  }

  /**
   * How far a drop is that met a passing fault.
   *
   * @param tries times that it was tried in vain
   * @param next {@link #take} does not try again before this moment, ISO 8601
   * @param stored inputs that are stored, with the article's key
   * @param rejected inputs that are none, with the reason
   */
  public record Progress(
      int tries, String next, Map<String, String> stored, Map<String, String> rejected) {
    static final Progress NONE = new Progress(0, null, Map.of(), Map.of());

    public Progress {
      stored = stored == null ? Map.of() : stored;
      rejected = rejected == null ? Map.of() : rejected;
    }
  }

  /**
   * Takes in one drop and removes it; one that is gone was taken by somebody else, one that met a
   * passing fault waits for another time, and after five times is set aside with the reason.
   */
  public Taken take(String key) throws IOException {
    Progress before = progress(key);
    if (before.next() != null && clock.instant().isBefore(Instant.parse(before.next()))) {
      return Taken.NOTHING;
    }
    Taken taken = takeOnce(key);
    if (taken.later().isEmpty() || before.tries() + 1 < MOST_TRIES) {
      return taken;
    }
    remove(key);
    Map<String, String> rejected = new LinkedHashMap<>(taken.rejected());
    rejected.putAll(taken.later());
    return new Taken(taken.keys(), rejected, Map.of());
  }

  /**
   * Takes in what it can of a drop, for a caller that comes again by itself where something is left
   * for later; what was taken before is not fetched again. What is left at the fifth time is noted
   * as rejected too, while the drop stays for whoever redrives the queue.
   */
  public Taken takeOnce(String key) throws IOException {
    Message.checkKey(key, ObjectKeys.INBOX, "");
    Optional<Stored> dropped = stores.inner().find(key);
    if (dropped.isEmpty()) {
      return Taken.NOTHING;
    }
    byte[] bytes = dropped.get().bytes();
    if (!key.matches(".*\\.(json|ndjson|jsonl|csv|html?)")) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (UrlList.is(text)) {
        return take(key, UrlList.read(text));
      }
    }
    Articles articles = new Articles(key);
    InputFile.read(
        key, new ByteArrayInputStream(bytes), InputFile.About.NOTHING, clock.instant(), articles);
    remove(key);
    return new Taken(articles.stored, articles.rejected, Map.of());
  }

  /** Stores what a drop holds. */
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

  private Taken take(String key, UrlList list) throws IOException {
    if (list.lines().size() > LONGEST_LIST) {
      for (UrlList part : list.parts(LONGEST_LIST)) {
        part.drop(stores, "part");
      }
      remove(key);
      return Taken.NOTHING;
    }
    Taken taken = work(key, list);
    if (taken.later().isEmpty()) {
      remove(key);
    }
    return taken;
  }

  /**
   * Fetches one address for a caller that comes again by itself; what met a passing fault is
   * counted and noted as that of a drop.
   */
  public Taken fetchOnce(String url) throws IOException {
    return work(url, new UrlList(List.of(UrlList.Line.typed(url))));
  }

  private Taken work(String name, UrlList list) throws IOException {
    Progress before = progress(name);
    PerHostFetcher.Told told = lanes.run(list, before.stored(), before.rejected());
    UrlList left = told.left(list);
    if (!left.lines().isEmpty()) {
      left.drop(stores, "rest");
    }
    if (told.later().isEmpty()) {
      stores.inner().delete(ObjectKeys.tries(name));
    } else {
      postpone(name, before.tries() + 1, told, list);
    }
    return new Taken(List.copyOf(told.stored().values()), told.rejected(), told.later());
  }

  private Progress progress(String key) throws IOException {
    return stores.find(ObjectKeys.tries(key), Progress.class).orElse(Progress.NONE);
  }

  private void remove(String key) throws IOException {
    stores.inner().delete(key);
    stores.inner().delete(ObjectKeys.tries(key));
  }

  /** The next try waits twice as long as the last. */
  private void postpone(String key, int tries, PerHostFetcher.Told told, UrlList list)
      throws IOException {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, MOST_TRIES));
    String next = clock.instant().plus(wait).toString();
    stores.update(
        ObjectKeys.tries(key),
        Progress.class,
        old -> new Progress(tries, next, told.stored(), told.rejected()));
    if (tries >= MOST_TRIES) {
      for (UrlList.Line line : list.lines()) {
        String reason = told.later().get(line.url());
        if (reason != null) {
          rejections.note(line, InputRejectionReason.UNAVAILABLE, reason + ", " + tries + " times");
        }
      }
    }
  }
}
