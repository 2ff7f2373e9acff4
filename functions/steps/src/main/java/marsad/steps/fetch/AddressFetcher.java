package marsad.steps.fetch;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import marsad.article.InputRejectionReason;
import marsad.steps.discover.UrlList;
import marsad.steps.process.ProcessId;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.Access;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;

/**
 * Fetches addresses, several hosts at a time. It stores what each list or address has given, so
 * that a repeated call fetches only what met a transient fault.
 */
public final class AddressFetcher {
  private final PerHostFetcher hosts;
  private final InputRejectionStore rejections;
  private final Stores stores;
  private final Clock clock;

  public AddressFetcher(FetchStep fetch, Stores stores, Clock clock, ProcessId process) {
    this(fetch, stores, clock, new HostLocks(Access.limit("fetch", stores), clock, process));
  }

  AddressFetcher(FetchStep fetch, Stores stores, Clock clock, HostLocks locks) {
    this.hosts = new PerHostFetcher(fetch::fetch, locks);
    this.stores = Access.limit("fetch", stores);
    this.rejections = new InputRejectionStore(this.stores, clock);
    this.clock = clock;
  }

  /** Fetches one typed address. The caller repeats the call if it is left for later. */
  public FetchOutcome fetch(String url) throws IOException {
    return fetch(url, new UrlList(List.of(UrlList.Line.typed(url))));
  }

  /**
   * Fetches the addresses of a list. Addresses that were not tried, because the time was over, are
   * dropped into {@code inbox/} as a list of their own. At the fifth try in vain, addresses that
   * are left for later are stored as rejected too.
   *
   * @param name key of the drop, or the address itself
   */
  FetchOutcome fetch(String name, UrlList list) throws IOException {
    RetryState before = state(name);
    AddressOutcomes outcomes = hosts.run(list, before.stored(), before.rejected());
    UrlList untried = outcomes.untried(list);
    if (!untried.lines().isEmpty()) {
      untried.drop(stores, "rest");
    }
    if (outcomes.later().isEmpty()) {
      forget(name);
    } else {
      postpone(name, before.failed(clock.instant(), outcomes), outcomes, list);
    }
    return outcomes.outcome();
  }

  /** The stored state of a drop or an address. */
  RetryState state(String name) throws IOException {
    return stores.find(FetchKeys.tries(name), RetryState.class).orElse(RetryState.NEW);
  }

  /** Deletes the state of a drop or an address that is done. */
  void forget(String name) throws IOException {
    stores.inner().delete(FetchKeys.tries(name));
  }

  private void postpone(String name, RetryState state, AddressOutcomes outcomes, UrlList list)
      throws IOException {
    stores.update(FetchKeys.tries(name), RetryState.class, old -> state);
    if (state.isExhausted()) {
      for (UrlList.Line line : list.lines()) {
        String reason = outcomes.later().get(line.url());
        if (reason != null) {
          String counted = reason + ", " + state.tries() + " times";
          rejections.note(line, InputRejectionReason.UNAVAILABLE, counted);
        }
      }
    }
  }
}
