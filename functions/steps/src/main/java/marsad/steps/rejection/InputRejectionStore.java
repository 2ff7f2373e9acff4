package marsad.steps.rejection;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import marsad.article.InputRejectionReason;
import marsad.steps.discover.UrlList;
import marsad.steps.http.AddressOrigin;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;

/**
 * Stores the rejected inputs, each with its reason. The key contains the code of the reason, so
 * that they are counted without being read.
 */
public final class InputRejectionStore {
  /** Maximum number of inputs in one drop of {@link #redrive}. */
  private static final int DROP = 1000;

  private final Stores stores;
  private final Clock clock;

  public InputRejectionStore(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /** Stores the rejection of an address of a list, with the origin of the address. */
  public void note(UrlList.Line line, InputRejectionReason reason, String message)
      throws IOException {
    AddressOrigin origin = line.origin() == AddressOrigin.TYPED ? null : line.origin();
    note(line.url(), reason, message, origin);
  }

  /** Stores the rejection of an input; the same again changes nothing, another one replaces it. */
  public void note(String input, InputRejectionReason reason, String message) throws IOException {
    note(input, reason, message, null);
  }

  private void note(String input, InputRejectionReason reason, String message, AddressOrigin origin)
      throws IOException {
    String key = FetchKeys.rejected(input, reason);
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    stores.update(
        key,
        InputRejection.class,
        old ->
            old != null && old.reason().equals(message) && old.origin() == origin
                ? old
                : new InputRejection(input, reason.code(), message, now, origin));
    forget(input, key);
  }

  /** Deletes the rejections of an input, because it became an article. */
  public void forget(String input) throws IOException {
    forget(input, "");
  }

  private void forget(String input, String butFor) throws IOException {
    for (String key : stores.inner().list(FetchKeys.rejected(input))) {
      if (!key.equals(butFor)) {
        stores.inner().delete(key);
      }
    }
  }

  private static UrlList.Line line(InputRejection rejected) {
    AddressOrigin origin = rejected.origin() == null ? AddressOrigin.TYPED : rejected.origin();
    return new UrlList.Line(rejected.input(), null, origin);
  }

  /** Number of rejected inputs, by code of the reason. */
  public static SortedMap<String, Integer> counts(Stores stores) throws IOException {
    return stores.inner().list(FetchKeys.REJECTED).stream()
        .collect(Collectors.toMap(FetchKeys::reasonOf, k -> 1, Integer::sum, TreeMap::new));
  }

  /**
   * Drops the addresses that were rejected for a reason into {@code inbox/} again.
   *
   * @return number of addresses
   */
  public int redrive(InputRejectionReason reason) throws IOException {
    SortedMap<String, InputRejection> back = new TreeMap<>();
    for (String key : stores.inner().list(FetchKeys.REJECTED)) {
      if (FetchKeys.reasonOf(key).equals(reason.code())) {
        Optional<InputRejection> rejected = stores.find(key, InputRejection.class);
        rejected.filter(r -> UrlList.isAddress(r.input())).ifPresent(r -> back.put(key, r));
      }
    }
    List<Map.Entry<String, InputRejection>> all = new ArrayList<>(back.entrySet());
    all.sort(Comparator.comparing(e -> e.getValue().input()));
    for (int i = 0; i < all.size(); i += DROP) {
      List<Map.Entry<String, InputRejection>> part = all.subList(i, Math.min(all.size(), i + DROP));
      List<UrlList.Line> lines = part.stream().map(e -> line(e.getValue())).toList();
      new UrlList(lines).drop(stores, "redrive-" + clock.millis());
      for (Map.Entry<String, InputRejection> entry : part) {
        stores.inner().delete(entry.getKey());
      }
    }
    return all.size();
  }
}
