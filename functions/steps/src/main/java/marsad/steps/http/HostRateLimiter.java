package marsad.steps.http;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps Marsad polite: one request at a time to a host, and so much time between the end of one and
 * the start of the next.
 */
final class HostRateLimiter {
  /** So many hosts are remembered at most; the longest idle ones are forgotten first. */
  private static final int MOST_HOSTS = 10_000;

  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Duration delay;

  private static final class Host {
    private final Semaphore one = new Semaphore(1, true);
    private volatile long free = System.nanoTime();
  }

  /** A turn, which must be ended. */
  interface Turn {
    void end();
  }

  /**
   * @param delay the least time between two requests to a host
   */
  HostRateLimiter(Duration delay) {
    this.delay = delay;
  }

  /**
   * Waits for a host's turn.
   *
   * @param asked the delay that the host asks for, zero where it does not
   * @param patience how long to wait at most
   * @throws Unavailable if the turn does not come in time
   */
  Turn take(String name, Duration asked, Duration patience)
      throws Unavailable, InterruptedException {
    forgetIdle();
    Host host = hosts.computeIfAbsent(name, k -> new Host());
    long end = System.nanoTime() + patience.toNanos();
    if (!host.one.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      throw busy(name, patience);
    }
    try {
      long wait = host.free - System.nanoTime();
      if (wait > end - System.nanoTime()) {
        throw busy(name, patience);
      }
      TimeUnit.NANOSECONDS.sleep(wait);
    } catch (Unavailable | InterruptedException e) {
      host.one.release();
      throw e;
    }
    Duration pause = asked.compareTo(delay) > 0 ? asked : delay;
    return () -> {
      host.free = System.nanoTime() + pause.toNanos();
      host.one.release();
    };
  }

  /** Nobody asks a host before the time that it has named. */
  void hold(String name, Duration time) {
    Host host = hosts.computeIfAbsent(name, k -> new Host());
    long until = System.nanoTime() + time.toNanos();
    if (until - host.free > 0) {
      host.free = until;
    }
  }

  private void forgetIdle() {
    if (hosts.size() < MOST_HOSTS) {
      return;
    }
    long now = System.nanoTime();
    for (Iterator<Host> each = hosts.values().iterator(); each.hasNext(); ) {
      Host host = each.next();
      if (host.free - now < 0 && host.one.availablePermits() == 1 && !host.one.hasQueuedThreads()) {
        each.remove();
      }
    }
  }

  private static Unavailable busy(String name, Duration patience) {
    return new Unavailable(
        "'" + name + "' had no turn within " + patience.toSeconds() + " s", patience);
  }
}
