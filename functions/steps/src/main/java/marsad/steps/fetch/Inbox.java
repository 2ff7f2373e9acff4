package marsad.steps.fetch;

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
   */
  public record Taken(List<String> keys, Map<String, String> rejected) {}

  /**
   * How often a drop was tried in vain.
   *
   * @param tries times so far
   * @param next not before this moment, ISO 8601
   */
  public record Tries(int tries, String next) {}

  /**
   * Takes in one drop and removes it; one that is gone was taken by somebody else, one that met a
   * passing fault stays for another time, and after five times is set aside with the reason.
   */
  public Taken take(String key) throws IOException {
    List<String> keys = new ArrayList<>();
    Map<String, String> rejected = new LinkedHashMap<>();
    Optional<Stored> dropped = stores.inner().find(key);
    Tries tries = stores.find(Layout.tries(key), Tries.class).orElse(new Tries(0, null));
    if (dropped.isEmpty() || early(tries)) {
      return new Taken(keys, rejected);
    }
    Map<String, String> later = new LinkedHashMap<>();
    if (key.endsWith(".json")) {
      try {
        keys.add(fetch.store(FileParser.json(dropped.get().bytes())));
      } catch (RejectedInput e) {
        fetch.reject(key, e.getMessage());
        rejected.put(key, e.getMessage());
      }
    } else {
      for (String url : urls(dropped.get())) {
        try {
          keys.add(fetch.fetch(url));
        } catch (RejectedInput e) {
          rejected.put(url, e.getMessage());
        } catch (Unavailable e) {
          later.put(url, e.getMessage());
        }
      }
    }
    if (!later.isEmpty() && tries.tries() + 1 < MOST_TRIES) {
      postpone(key, tries.tries() + 1);
      return new Taken(keys, rejected);
    }
    for (Map.Entry<String, String> lost : later.entrySet()) {
      String reason = lost.getValue() + ", " + MOST_TRIES + " times";
      fetch.reject(lost.getKey(), reason);
      rejected.put(lost.getKey(), reason);
    }
    stores.inner().delete(key);
    stores.inner().delete(Layout.tries(key));
    return new Taken(keys, rejected);
  }

  private boolean early(Tries tries) {
    return tries.next() != null && clock.instant().isBefore(Instant.parse(tries.next()));
  }

  /** The next try waits twice as long as the last. */
  private void postpone(String key, int tries) throws IOException {
    String next = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << (tries - 1))).toString();
    stores.update(Layout.tries(key), Tries.class, old -> new Tries(tries, next));
  }

  private static List<String> urls(Stored list) {
    return new String(list.bytes(), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
