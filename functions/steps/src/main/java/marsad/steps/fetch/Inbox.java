package marsad.steps.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.article.RejectedInput;
import marsad.parse.FileParser;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;

/** What is dropped into {@code inbox/}: an article as JSON, or a list of URLs, one a line. */
public final class Inbox {
  public static final String PREFIX = "inbox/";

  private final FetchStep fetch;
  private final Stores stores;

  public Inbox(FetchStep fetch, Stores stores) {
    this.fetch = fetch;
    this.stores = stores;
  }

  /**
   * What became of a drop.
   *
   * @param keys the articles that were stored
   * @param rejected inputs that are none, with the reason
   */
  public record Taken(List<String> keys, Map<String, String> rejected) {}

  /** Takes in one drop and removes it; one that is gone was taken by somebody else. */
  public Taken take(String key) throws IOException {
    List<String> keys = new ArrayList<>();
    Map<String, String> rejected = new LinkedHashMap<>();
    Optional<Stored> dropped = stores.inner().find(key);
    if (dropped.isEmpty()) {
      return new Taken(keys, rejected);
    }
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
        }
      }
    }
    stores.inner().delete(key);
    return new Taken(keys, rejected);
  }

  private static List<String> urls(Stored list) {
    return new String(list.bytes(), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
