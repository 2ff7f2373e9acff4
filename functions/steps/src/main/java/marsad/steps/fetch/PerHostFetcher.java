package marsad.steps.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import marsad.article.RejectedInput;
import marsad.steps.discover.UrlList;
import marsad.steps.http.Unavailable;
import org.jboss.logging.Logger;

/** Fetches a list of addresses: several hosts at a time, the addresses of a host in sequence. */
final class PerHostFetcher {
  private static final Logger LOG = Logger.getLogger(PerHostFetcher.class);

  /** Maximum number of hosts that are fetched from at the same time. */
  private static final int MAX_HOSTS = 50;

  /** Time after which no second address of a host is begun. */
  private static final Duration BUDGET = Duration.ofMinutes(8);

  /** Fetches one address, stores its article and returns the key. */
  interface Fetch {
    String fetch(UrlList.Line line) throws IOException, RejectedInput;
  }

  private final Fetch fetch;
  private final HostLocks locks;

  PerHostFetcher(Fetch fetch, HostLocks locks) {
    this.fetch = fetch;
    this.locks = locks;
  }

  /**
   * Fetches the addresses that have no result yet.
   *
   * @param stored keys of articles that are stored already, by address
   * @param rejected reasons of addresses that are rejected already
   * @throws IOException if the store fails; articles stored before that stay
   */
  AddressOutcomes run(UrlList list, Map<String, String> stored, Map<String, String> rejected)
      throws IOException {
    AddressOutcomes outcomes = AddressOutcomes.concurrent(stored, rejected);
    long end = System.nanoTime() + BUDGET.toNanos();
    Map<String, List<UrlList.Line>> hosts = list.byHost();
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.max(1, Math.min(MAX_HOSTS, hosts.size())));
    try {
      List<Future<Void>> running = new ArrayList<>();
      for (Map.Entry<String, List<UrlList.Line>> host : hosts.entrySet()) {
        running.add(
            threads.submit(
                () -> {
                  fetchHost(host.getKey(), host.getValue(), outcomes, end);
                  return null;
                }));
      }
      for (Future<Void> host : running) {
        host.get();
      }
    } catch (InterruptedException e) {
      throw Unavailable.interrupted();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return outcomes.ordered(list);
  }

  private void fetchHost(String host, List<UrlList.Line> lines, AddressOutcomes outcomes, long end)
      throws IOException {
    List<UrlList.Line> open = lines.stream().filter(line -> !outcomes.has(line.url())).toList();
    if (open.isEmpty()) {
      return;
    }
    try {
      for (UrlList.Line line : open) {
        if (line != open.get(0) && System.nanoTime() - end > 0) {
          return;
        }
        locks.take(host); // each time, so that the term does not end on the way
        fetch(line, outcomes);
      }
    } catch (Unavailable e) {
      open.stream()
          .filter(line -> !outcomes.has(line.url()))
          .forEach(line -> outcomes.later().put(line.url(), e.getMessage()));
    } finally {
      locks.free(host);
    }
  }

  private void fetch(UrlList.Line line, AddressOutcomes outcomes) throws IOException {
    String url = line.url();
    try {
      outcomes.stored().put(url, fetch.fetch(line));
    } catch (RejectedInput e) {
      outcomes.rejected().put(url, e.getMessage());
    } catch (Unavailable e) {
      outcomes.later().put(url, e.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: a fault of Marsad's own", url);
      outcomes.later().put(url, "a fault of Marsad's own: " + e);
    }
  }
}
