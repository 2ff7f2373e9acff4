package marsad.steps.discover;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.steps.http.Source;
import marsad.steps.http.Unavailable;
import marsad.steps.store.Access;
import marsad.steps.store.Stores;

/**
 * Reads the news sources that are due, and drops the new reports into {@code inbox/}. A report that
 * was seen or fetched before, in whatever source, is new only if it was changed since.
 */
public final class DiscoverStep {
  /** Number of sources that are read at the same time. */
  private static final int THREADS = 8;

  private final SourceReader reader;
  private final SourceHealthReport health;
  private final Stores stores;
  private final Clock clock;

  public DiscoverStep(Source source, Stores stores, Clock clock) {
    this.reader = new SourceReader(source);
    this.stores = Access.limit("discover", stores);
    this.health = new SourceHealthReport(stores, clock);
    this.clock = clock;
  }

  /**
   * The result of reading the sources.
   *
   * @param found number of new reports, by source; a source that is not due is absent
   * @param failed sources that could not be read, with the reason
   * @param problems what is wrong with sources that could be read
   * @param addresses the new reports, by source
   * @param sources number of all sources
   * @param next earliest moment at which a source that was not due is, ISO 8601; null where all
   *     were
   * @param unhealthy number of sources that somebody should look at; 0 in a dry run
   */
  public record Discovered(
      Map<String, Integer> found,
      Map<String, String> failed,
      Map<String, String> problems,
      Map<String, List<String>> addresses,
      int sources,
      String next,
      int unhealthy) {}

  /** How the sources are read. */
  public enum Mode {
    /** Those that are due. */
    DUE,
    /** All, also those that are not due. */
    ALL,
    /** All, without storing anything. */
    DRY
  }

  private record Look(int found, String problem, List<String> addresses) {}

  /** Reads the sources; one that fails does not affect the others. */
  public Discovered discover(Mode mode) throws IOException {
    List<NewsSource> sources = NewsSource.list(stores);
    Map<String, SourceState> states = new LinkedHashMap<>();
    for (NewsSource news : sources) {
      Optional<SourceState> known = stores.find(news.stateKey(), SourceState.class);
      states.put(news.id(), known.orElse(SourceState.NEW));
    }
    Set<String> seen = ConcurrentHashMap.newKeySet();
    states.values().forEach(state -> seen.addAll(state.seen().keySet()));
    Instant next = null;
    Map<String, Future<Look>> looks = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (NewsSource news : sources) {
        SourceState before = states.get(news.id());
        if (mode != Mode.DUE || before.isDue(clock.instant())) {
          Callable<Look> look = () -> look(news, before, seen, mode == Mode.DRY);
          looks.put(news.id(), threads.submit(look));
        } else {
          Instant due = OffsetDateTime.parse(before.next()).toInstant();
          next = next == null || due.isBefore(next) ? due : next;
        }
      }
      return gather(looks, sources.size(), next, mode);
    } finally {
      threads.shutdownNow();
    }
  }

  private Discovered gather(Map<String, Future<Look>> looks, int sources, Instant next, Mode mode)
      throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    Map<String, String> failed = new TreeMap<>();
    Map<String, String> problems = new TreeMap<>();
    Map<String, List<String>> addresses = new TreeMap<>();
    for (Map.Entry<String, Future<Look>> each : looks.entrySet()) {
      try {
        Look look = each.getValue().get();
        found.put(each.getKey(), look.found());
        addresses.put(each.getKey(), look.addresses());
        if (look.problem() != null) {
          problems.put(each.getKey(), look.problem());
        }
      } catch (InterruptedException e) {
        throw Unavailable.interrupted();
      } catch (ExecutionException e) {
        Throwable cause = e.getCause();
        if (!(cause instanceof RejectedInput) && !(cause instanceof Unavailable)) {
          throw cause instanceof IOException io ? io : new IOException(each.getKey(), cause);
        }
        failed.put(each.getKey(), cause.getMessage());
      }
    }
    String then = next == null ? null : next.toString();
    int unhealthy = mode == Mode.DRY || looks.isEmpty() ? 0 : health.publish();
    return new Discovered(found, failed, problems, addresses, sources, then, unhealthy);
  }

  private Look look(NewsSource news, SourceState before, Set<String> seen, boolean dry)
      throws IOException, RejectedInput {
    try {
      Optional<Source.Page> page = reader.find(news, dry ? SourceState.NEW : before);
      if (page.isEmpty()) {
        put(news, before.unchanged(clock.instant(), news.every())); // never in a dry run
        return new Look(0, before.problem(), List.of());
      }
      SourceVisit visit = new SourceVisit(news, before, page.get(), seen, stores, clock.instant());
      visit.take(reader.reports(news, page.get()));
      if (!dry) {
        visit.drop();
        put(news, visit.state());
      }
      return new Look(visit.found(), visit.problem().orElse(null), visit.addresses());
    } catch (RejectedInput e) {
      failed(news, before, e.reason(), e.getMessage(), dry);
      throw e;
    } catch (Unavailable e) {
      failed(news, before, InputRejectionReason.UNAVAILABLE, e.getMessage(), dry);
      throw e;
    }
  }

  private void failed(
      NewsSource news, SourceState before, InputRejectionReason reason, String why, boolean dry)
      throws IOException {
    if (!dry) {
      put(news, before.failed(clock.instant(), news.every(), reason.code(), why));
    }
  }

  private void put(NewsSource news, SourceState state) throws IOException {
    stores.update(news.stateKey(), SourceState.class, old -> state);
  }
}
