package marsad.steps.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import marsad.steps.http.Unavailable;
import marsad.steps.process.ProcessId;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/**
 * Lets one process at a time ask a host, of all that share the store: functions side by side, or a
 * server and a command line.
 */
final class HostLocks {
  /** Longer than a fetch with all its tries takes; a process that died holds a host so long. */
  private static final Duration TERM = Duration.ofMinutes(2);

  /** Nobody else asks a host before this time after the last request. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Stores stores;
  private final Clock clock;
  private final Duration term;
  private final Duration pause;
  private final ProcessId incarnation;

  /**
   * Who may ask a host.
   *
   * @param until nobody else before this moment, ISO 8601
   */
  record Lease(String holder, String until) {
    boolean open(String who, Instant now) {
      return holder.equals(who) || !now.isBefore(Instant.parse(until));
    }

    /** Whether it is the holder's own for more than half of its term: then it needs no writing. */
    boolean fresh(String who, Instant now, Duration term) {
      return holder.equals(who) && now.plus(term.dividedBy(2)).isBefore(Instant.parse(until));
    }
  }

  HostLocks(Stores stores, Clock clock, ProcessId incarnation) {
    this(stores, clock, incarnation, TERM, PAUSE);
  }

  HostLocks(Stores stores, Clock clock, ProcessId incarnation, Duration term, Duration pause) {
    this.incarnation = incarnation;
    this.stores = stores;
    this.clock = clock;
    this.term = term;
    this.pause = pause;
  }

  /**
   * Takes a host, or waits for it.
   *
   * @throws Unavailable if another process asks it all the time
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
    String me = incarnation.id();
    Instant now = clock.instant();
    Lease mine = new Lease(me, now.plus(term).toString());
    Lease lease =
        stores.update(
            ObjectKeys.host(host),
            Lease.class,
            old -> old == null || old.open(me, now) && !old.fresh(me, now, term) ? mine : old);
    return lease.holder().equals(me);
  }

  /** Lets others ask a host that was taken. */
  void free(String host) throws IOException {
    String me = incarnation.id();
    String until = clock.instant().plus(pause).toString();
    stores.update(
        ObjectKeys.host(host),
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
