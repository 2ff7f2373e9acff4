package marsad.steps.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import marsad.article.RejectedInput;
import marsad.steps.discover.UrlList;
import marsad.steps.http.Unavailable;
import org.jboss.logging.Logger;

/** Works off a list of addresses: the hosts beside each other, each host's one after another. */
final class PerHostFetcher {
  private static final Logger LOG = Logger.getLogger(PerHostFetcher.class);

  /** So many hosts are asked at once. */
  private static final int MOST = 50;

  /** After so long only the first address of a host is begun. */
  private static final Duration BUDGET = Duration.ofMinutes(8);

  /** Fetches one address and stores what it gives. */
  interface Fetch {
    String fetch(UrlList.Line line) throws IOException, RejectedInput;
  }

  /**
   * What became of each address, in the order of the list; one that is nowhere was not begun, for
   * want of time.
   */
  record Told(Map<String, String> stored, Map<String, String> rejected, Map<String, String> later) {

    private static Told empty() {
      return new Told(
          new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private Told ordered(UrlList list) {
      return new Told(ordered(stored, list), ordered(rejected, list), ordered(later, list));
    }

    /** The addresses that were not begun. */
    UrlList left(UrlList list) {
      return new UrlList(list.lines().stream().filter(line -> !has(line.url())).toList());
    }

    private boolean has(String url) {
      return stored.containsKey(url) || rejected.containsKey(url) || later.containsKey(url);
    }

    private static Map<String, String> ordered(Map<String, String> told, UrlList list) {
      Map<String, String> ordered = new LinkedHashMap<>();
      for (UrlList.Line line : list.lines()) {
        if (told.containsKey(line.url())) {
          ordered.put(line.url(), told.get(line.url()));
        }
      }
      return ordered;
    }
  }

  private final Fetch fetch;
  private final HostLocks leases;

  PerHostFetcher(Fetch fetch, HostLocks leases) {
    this.fetch = fetch;
    this.leases = leases;
  }

  /**
   * Fetches what is not settled yet.
   *
   * @throws IOException if the store fails; what was stored before that is
   */
  Told run(UrlList list, Map<String, String> stored, Map<String, String> rejected)
      throws IOException {
    Told told = Told.empty();
    told.stored().putAll(stored);
    told.rejected().putAll(rejected);
    long end = System.nanoTime() + BUDGET.toNanos();
    Map<String, List<UrlList.Line>> hosts = list.byHost();
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.max(1, Math.min(MOST, hosts.size())));
    try {
      List<Future<Void>> lanes = new ArrayList<>();
      for (Map.Entry<String, List<UrlList.Line>> host : hosts.entrySet()) {
        lanes.add(
            threads.submit(
                () -> {
                  lane(host.getKey(), host.getValue(), told, end);
                  return null;
                }));
      }
      for (Future<Void> lane : lanes) {
        lane.get();
      }
    } catch (InterruptedException e) {
      throw Unavailable.interrupted();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return told.ordered(list);
  }

  private void lane(String host, List<UrlList.Line> lane, Told told, long end) throws IOException {
    List<UrlList.Line> open = lane.stream().filter(line -> !told.has(line.url())).toList();
    if (open.isEmpty()) {
      return;
    }
    try {
      for (UrlList.Line line : open) {
        if (line != open.get(0) && System.nanoTime() - end > 0) {
          return;
        }
        leases.take(host); // each time, so that the term does not end on the way
        fetch(line, told);
      }
    } catch (Unavailable e) {
      open.stream()
          .filter(line -> !told.has(line.url()))
          .forEach(line -> told.later().put(line.url(), e.getMessage()));
    } finally {
      leases.free(host);
    }
  }

  private void fetch(UrlList.Line line, Told told) throws IOException {
    String url = line.url();
    try {
      told.stored().put(url, fetch.fetch(line));
    } catch (RejectedInput e) {
      told.rejected().put(url, e.getMessage());
    } catch (Unavailable e) {
      told.later().put(url, e.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: a fault of Marsad's own", url);
      told.later().put(url, "a fault of Marsad's own: " + e);
    }
  }
}
