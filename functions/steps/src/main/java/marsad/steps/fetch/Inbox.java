package marsad.steps.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import marsad.article.RejectedInput;
import marsad.parse.FileParser;
import marsad.steps.Layout;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;

/** What is dropped into {@code inbox/}: an article as JSON, or a list of URLs, one a line. */
public final class Inbox {
  public static final String PREFIX = "inbox/";

  private static final int MOST_TRIES = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  private final FetchStep fetch;
  private final Stores stores;
  private final Clock clock;

  public Inbox(FetchStep fetch, Stores stores, Clock clock) {
    this.fetch = fetch;
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * What became of a drop.
   *
   * @param keys the articles that were stored
   * @param rejected inputs that are none, with the reason
   * @param later inputs that met a passing fault, with the reason; the drop stays for their sake
   */
  public record Taken(List<String> keys, Map<String, String> rejected, Map<String, String> later) {}

  /**
   * How far a drop is that met a passing fault.
   *
   * @param tries times that it was tried in vain by {@link #take}
   * @param next not before this moment, ISO 8601; null where it was not tried
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
      return new Taken(List.of(), Map.of(), Map.of());
    }
    Taken taken = takeOnce(key);
    int tries = before.tries() + 1;
    if (taken.later().isEmpty()) {
      return taken;
    }
    if (tries < MOST_TRIES) {
      postpone(key, tries);
      return taken;
    }
    Map<String, String> rejected = new LinkedHashMap<>(taken.rejected());
    for (Map.Entry<String, String> lost : taken.later().entrySet()) {
      String reason = lost.getValue() + ", " + MOST_TRIES + " times";
      fetch.reject(lost.getKey(), reason);
      rejected.put(lost.getKey(), reason);
    }
    remove(key);
    return new Taken(taken.keys(), rejected, Map.of());
  }

  /**
   * Takes in what it can of a drop, for a caller that comes again by itself where something is left
   * for later; what was taken before is not fetched again.
   */
  public Taken takeOnce(String key) throws IOException {
    Optional<Stored> dropped = stores.inner().find(key);
    if (dropped.isEmpty()) {
      return new Taken(List.of(), Map.of(), Map.of());
    }
    Progress before = progress(key);
    Map<String, String> stored = new LinkedHashMap<>(before.stored());
    Map<String, String> rejected = new LinkedHashMap<>(before.rejected());
    Map<String, String> later = new LinkedHashMap<>();
    if (key.endsWith(".json")) {
      try {
        stored.put(key, fetch.store(FileParser.json(dropped.get().bytes())));
      } catch (RejectedInput e) {
        fetch.reject(key, e.getMessage());
        rejected.put(key, e.getMessage());
      }
    } else {
      for (String url : urls(dropped.get())) {
        if (stored.containsKey(url) || rejected.containsKey(url)) {
          continue;
        }
        try {
          stored.put(url, fetch.fetch(url));
        } catch (RejectedInput e) {
          rejected.put(url, e.getMessage());
        } catch (Unavailable e) {
          later.put(url, e.getMessage());
        }
      }
    }
    if (later.isEmpty()) {
      remove(key);
    } else {
      change(key, old -> new Progress(old.tries(), old.next(), stored, rejected));
    }
    return new Taken(List.copyOf(stored.values()), rejected, later);
  }

  private Progress progress(String key) throws IOException {
    return stores.find(Layout.tries(key), Progress.class).orElse(Progress.NONE);
  }

  private void change(String key, UnaryOperator<Progress> change) throws IOException {
    stores.update(
        Layout.tries(key), Progress.class, old -> change.apply(old == null ? Progress.NONE : old));
  }

  private void remove(String key) throws IOException {
    stores.inner().delete(key);
    stores.inner().delete(Layout.tries(key));
  }

  /** The next try waits twice as long as the last. */
  private void postpone(String key, int tries) throws IOException {
    String next = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << (tries - 1))).toString();
    change(key, old -> new Progress(tries, next, old.stored(), old.rejected()));
  }

  private static List<String> urls(Stored list) {
    return new String(list.bytes(), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
