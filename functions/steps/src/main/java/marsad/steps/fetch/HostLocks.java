package marsad.steps.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import marsad.steps.http.Unavailable;
import marsad.steps.process.ProcessId;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;

/**
 * Locks that let one process at a time fetch from a host, among all processes that share the store.
 */
final class HostLocks {
  /**
   * Time of a lease: longer than a fetch with all its tries, and so long a dead process holds it.
   */
  private static final Duration TERM = Duration.ofMinutes(2);

  /** Time after the last request before another process may fetch from the host. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Stores stores;
  private final Clock clock;
  private final Duration term;
  private final Duration pause;
  private final ProcessId process;

  /**
   * The lease of a host.
   *
   * @param holder id of the process that holds it
   * @param until moment before which no other process may take the host, ISO 8601
   */
  record Lease(String holder, String until) {
    boolean open(String who, Instant now) {
      return holder.equals(who) || !now.isBefore(Instant.parse(until));
    }

    /**
     * Whether the process holds it for more than half of its term, so that it need not be renewed.
     */
    boolean fresh(String who, Instant now, Duration term) {
      return holder.equals(who) && now.plus(term.dividedBy(2)).isBefore(Instant.parse(until));
    }
  }

  HostLocks(Stores stores, Clock clock, ProcessId process) {
    this(stores, clock, process, TERM, PAUSE);
  }

  HostLocks(Stores stores, Clock clock, ProcessId process, Duration term, Duration pause) {
    this.process = process;
    this.stores = stores;
    this.clock = clock;
    this.term = term;
    this.pause = pause;
  }

  /**
   * Takes a host, or waits for it.
   *
   * @throws Unavailable if another process holds the host all the time
   */
  void take(String host) throws IOException {
    long end = System.nanoTime() + term.plus(pause).multipliedBy(2).toNanos();
    while (!takeNow(host)) {
      if (System.nanoTime() - end > 0) {
        throw new Unavailable("another process is asking '" + host + "'", Duration.ZERO);
      }
      sleep(Math.max(20, Math.min(1000, pause.toMillis())));
    }
  }

  private boolean takeNow(String host) throws IOException {
    String me = process.id();
    Instant now = clock.instant();
    Lease mine = new Lease(me, now.plus(term).toString());
    Lease lease =
        stores.update(
            FetchKeys.host(host),
            Lease.class,
            old -> old == null || old.open(me, now) && !old.fresh(me, now, term) ? mine : old);
    return lease.holder().equals(me);
  }

  /** Releases a host that was taken. */
  void free(String host) throws IOException {
    String me = process.id();
    String until = clock.instant().plus(pause).toString();
    stores.update(
        FetchKeys.host(host),
        Lease.class,
        old -> old == null || old.holder().equals(me) ? new Lease(me, until) : old);
  }

  private static void sleep(long milliseconds) throws Unavailable {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw Unavailable.interrupted();
    }
  }
}
