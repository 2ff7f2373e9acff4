package marsad.steps.discover;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import marsad.article.CanonicalUrl;
import marsad.article.RejectedInput;
import marsad.steps.http.Source;
import marsad.steps.http.Unavailable;
import marsad.steps.http.Visit;
import marsad.steps.store.Access;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;

/**
 * Reads the news sources that are due, and drops the addresses of new reports into {@code inbox/}.
 * A report that was seen or fetched before is new only if it was changed since.
 */
public final class DiscoverStep {
  /** Number of sources that are read at the same time. */
  private static final int THREADS = 8;

  /** Maximum age of a report; older ones are left to {@code ingest}. */
  private static final Duration OLDEST = Duration.ofDays(7);

  private final SourceReader reader;
  private final Stores stores;
  private final Clock clock;

  public DiscoverStep(Source source, Stores stores, Clock clock) {
    this.reader = new SourceReader(source);
    this.stores = Access.limit("discover", stores);
    this.clock = clock;
  }

  /**
   * The result of reading the sources.
   *
   * @param found number of new reports, by source; a source that is not due is absent
   * @param failed sources that could not be read, with the reason
   */
  public record Discovered(Map<String, Integer> found, Map<String, String> failed) {}

  /**
   * Reads every source that is due; a source that fails does not affect the others.
   *
   * @param all whether to read the sources that are not due too
   */
  public Discovered discover(boolean all) throws IOException {
    Map<String, Future<Integer>> looks = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (NewsSource news : NewsSource.list(stores)) {
        SourceState before =
            stores.find(news.stateKey(), SourceState.class).orElse(SourceState.NEW);
        if (all || before.isDue(clock.instant())) {
          looks.put(news.id(), threads.submit((Callable<Integer>) () -> look(news, before)));
        }
      }
      return gather(looks);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Discovered gather(Map<String, Future<Integer>> looks) throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    Map<String, String> failed = new TreeMap<>();
    for (Map.Entry<String, Future<Integer>> look : looks.entrySet()) {
      try {
        found.put(look.getKey(), look.getValue().get());
      } catch (InterruptedException e) {
        throw Unavailable.interrupted();
      } catch (ExecutionException e) {
        Throwable cause = e.getCause();
        if (!(cause instanceof RejectedInput) && !(cause instanceof Unavailable)) {
          throw cause instanceof IOException io ? io : new IOException(look.getKey(), cause);
        }
        failed.put(look.getKey(), cause.getMessage());
      }
    }
    return new Discovered(found, failed);
  }

  private int look(NewsSource news, SourceState before) throws IOException, RejectedInput {
    try {
      Optional<Source.Page> page = reader.find(news, before);
      if (page.isEmpty()) {
        put(news, before.unchanged(clock.instant(), news.every()));
        return 0;
      }
      Map<String, String> seen = new HashMap<>();
      List<UrlList.Line> fresh = new ArrayList<>();
      for (Found report : reader.reports(news, page.get())) {
        take(report, page.get(), before, seen, fresh);
      }
      if (!fresh.isEmpty()) {
        new UrlList(fresh).drop(stores, "feed-" + news.id());
      }
      put(news, SourceState.read(page.get(), seen, clock.instant(), news.every()));
      return fresh.size();
    } catch (RejectedInput | Unavailable e) {
      put(news, before.failed(clock.instant(), news.every(), e.getMessage()));
      throw e;
    }
  }

  /** Adds a report to the seen ones, and to the new ones if it is new. */
  private void take(
      Found report,
      Source.Page page,
      SourceState before,
      Map<String, String> seen,
      List<UrlList.Line> fresh)
      throws IOException {
    CanonicalUrl address;
    try {
      address = CanonicalUrl.of(report.url());
    } catch (RejectedInput noAddress) {
      return; // a feed may link to anything, e.g. a mailbox
    }
    String changed = report.changed() == null ? "" : report.changed();
    boolean known = seen.putIfAbsent(address.key(), changed) != null;
    if (!known && !old(report) && isNew(address, changed, before.seen().get(address.key()))) {
      fresh.add(new UrlList.Line(address.address(), report.published(), page.originOf(address)));
    }
  }

  private boolean old(Found report) {
    return report.changed() != null
        && moment(report.changed()).isBefore(clock.instant().minus(OLDEST));
  }

  private boolean isNew(CanonicalUrl address, String changed, String seen) throws IOException {
    if (seen != null) {
      return !changed.isEmpty() && changed.compareTo(seen) > 0;
    }
    Optional<Visit> visit = stores.find(FetchKeys.visit(address), Visit.class);
    return visit.isEmpty()
        || !changed.isEmpty() && moment(changed).isAfter(moment(visit.get().at()));
  }

  private void put(NewsSource news, SourceState state) throws IOException {
    stores.update(news.stateKey(), SourceState.class, old -> state);
  }

  private static Instant moment(String iso) {
    return OffsetDateTime.parse(iso).toInstant();
  }
}
