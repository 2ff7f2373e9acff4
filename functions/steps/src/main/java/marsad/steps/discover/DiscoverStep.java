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
 * Looks for new reports at the sources whose time has come, and drops their addresses into {@code
 * inbox/}. What was seen before, and what is fetched already, is not new unless it was changed.
 */
public final class DiscoverStep {
  private static final int BESIDE = 8;

  /** A report that a source dates further back is history; {@code ingest} takes it in. */
  private static final Duration OLDEST = Duration.ofDays(7);

  private static final Duration LONGEST_WAIT = Duration.ofHours(24);
  private static final int MOST_DOUBLINGS = 6;

  private final Source source;
  private final Stores stores;
  private final Clock clock;

  public DiscoverStep(Source source, Stores stores, Clock clock) {
    this.source = source;
    this.stores = Access.limit("discover", stores);
    this.clock = clock;
  }

  /**
   * What a look at the sources gave.
   *
   * @param found how many new reports, by source; a source whose time has not come is not there
   * @param failed sources that could not be read, with the reason
   */
  public record Discovered(Map<String, Integer> found, Map<String, String> failed) {}

  /**
   * What is remembered of a source.
   *
   * @param next the next look is not before this moment, ISO 8601
   * @param etag its content as the server names it, or null
   * @param lastModified when that changed as the server says, or null
   * @param failures looks in vain since the last good one
   * @param reason why the last look was in vain, or null
   * @param seen the reports that it named, by the key of their address, with their change or ""
   */
  public record Polled(
      String next,
      String etag,
      String lastModified,
      int failures,
      String reason,
      Map<String, String> seen) {
    static final Polled NEVER = new Polled(null, null, null, 0, null, null);

    public Polled {
      seen = seen == null ? Map.of() : Map.copyOf(seen);
    }
  }

  /**
   * Looks at every source whose time has come; one that fails harms no other.
   *
   * @param all whether to look at the others too
   */
  public Discovered discover(boolean all) throws IOException {
    Map<String, Future<Integer>> looks = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(BESIDE);
    try {
      for (NewsSource news : NewsSource.list(stores)) {
        Polled before = stores.find(news.stateKey(), Polled.class).orElse(Polled.NEVER);
        if (all || before.next() == null || !clock.instant().isBefore(moment(before.next()))) {
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

  private int look(NewsSource news, Polled before) throws IOException, RejectedInput {
    try {
      Optional<Source.Page> page =
          source.get(ask(news).unless(before.etag(), before.lastModified()));
      if (page.isEmpty()) {
        remember(news, before.etag(), before.lastModified(), before.seen());
        return 0;
      }
      Map<String, String> seen = new HashMap<>();
      List<UrlList.Line> fresh = new ArrayList<>();
      for (Found report : reports(news, page.get())) {
        take(report, page.get(), before, seen, fresh);
      }
      if (!fresh.isEmpty()) {
        new UrlList(fresh).drop(stores, "feed-" + news.id());
      }
      remember(news, page.get().header("etag"), page.get().header("last-modified"), seen);
      return fresh.size();
    } catch (RejectedInput | Unavailable e) {
      int failures = before.failures() + 1;
      Duration wait = news.every().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
      put(
          news,
          new Polled(
              clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait) + "",
              before.etag(),
              before.lastModified(),
              failures,
              e.getMessage(),
              before.seen()));
      throw e;
    }
  }

  private static Source.Ask ask(NewsSource news) {
    return news.links().isEmpty() ? Source.Ask.feed(news.url()) : Source.Ask.page(news.url());
  }

  private List<Found> reports(NewsSource news, Source.Page page) throws RejectedInput, Unavailable {
    if (!news.links().isEmpty()) {
      return FeedReader.page(page, news.links()).reports();
    }
    FeedReader.Contents contents = FeedReader.feed(page);
    List<Found> reports = new ArrayList<>(contents.reports());
    for (String map : contents.maps()) {
      Source.Ask ask = Source.Ask.feed(map).from(page.originOf(CanonicalUrl.of(map)));
      Optional<Source.Page> part = source.get(ask);
      if (part.isPresent()) {
        reports.addAll(FeedReader.feed(part.get()).reports());
      }
    }
    return reports;
  }

  /** Adds a report to what was seen, and to what is new if it is. */
  private void take(
      Found report,
      Source.Page page,
      Polled before,
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

  private void remember(NewsSource news, String etag, String lastModified, Map<String, String> seen)
      throws IOException {
    String next = clock.instant().plus(news.every()).toString();
    put(news, new Polled(next, etag, lastModified, 0, null, seen));
  }

  private void put(NewsSource news, Polled polled) throws IOException {
    stores.update(news.stateKey(), Polled.class, old -> polled);
  }

  private static Instant moment(String iso) {
    return OffsetDateTime.parse(iso).toInstant();
  }
}
