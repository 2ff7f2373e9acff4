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
 * The inputs that became no article, each with its reason. The reason's code stands in the key, so
 * that they are counted without being read.
 */
public final class InputRejectionStore {
  /** So many inputs are in one drop of {@link #redrive}. */
  private static final int DROP = 1000;

  private final Stores stores;
  private final Clock clock;

  public InputRejectionStore(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /** Notes an address of a list, and who gave it. */
  public void note(UrlList.Line line, InputRejectionReason refusal, String reason)
      throws IOException {
    AddressOrigin origin = line.origin() == AddressOrigin.TYPED ? null : line.origin();
    note(line.url(), refusal, reason, origin);
  }

  /** Notes an input; the same reason again changes nothing, another one replaces the first. */
  public void note(String input, InputRejectionReason refusal, String reason) throws IOException {
    note(input, refusal, reason, null);
  }

  private void note(String input, InputRejectionReason refusal, String reason, AddressOrigin origin)
      throws IOException {
    String key = FetchKeys.rejected(input, refusal);
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    stores.update(
        key,
        InputRejection.class,
        old ->
            old != null && old.reason().equals(reason) && old.origin() == origin
                ? old
                : new InputRejection(input, refusal.code(), reason, now, origin));
    forget(input, key);
  }

  /** An input became an article after all. */
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

  /** How many inputs there are of each reason's code. */
  public static SortedMap<String, Integer> counts(Stores stores) throws IOException {
    return stores.inner().list(FetchKeys.REJECTED).stream()
        .collect(Collectors.toMap(FetchKeys::reasonOf, k -> 1, Integer::sum, TreeMap::new));
  }

  /**
   * Puts the addresses that were rejected for a reason back into {@code inbox/}, as if they came
   * for the first time.
   *
   * @return how many there are of them
   */
  public int redrive(InputRejectionReason refusal) throws IOException {
    SortedMap<String, InputRejection> back = new TreeMap<>();
    for (String key : stores.inner().list(FetchKeys.REJECTED)) {
      if (FetchKeys.reasonOf(key).equals(refusal.code())) {
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
