package marsad.steps.http;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import marsad.article.RejectedInput;

/**
 * Sends requests at the rate that each host allows, and repeats those that met transient faults.
 */
final class PoliteCalls {
  /** Source of random waits: processes that Lambda restores from one snapshot must differ. */
  private static final SecureRandom JITTER = new SecureRandom();

  /** Status codes of transient faults. */
  private static final Set<Integer> TRANSIENT = Set.of(408, 425, 429, 500, 502, 503, 504);

  /** Longest wait that a server may ask for if the request is repeated within the same fetch. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(5);

  private final HttpLimits limits;
  private final Clock clock;
  private final Resolver resolver;
  private final HostRateLimiter hosts;
  private final HttpCalls calls;

  PoliteCalls(HttpLimits limits, String contact, Clock clock, Resolver resolver) {
    this.limits = limits;
    this.clock = clock;
    this.resolver = resolver;
    this.hosts = new HostRateLimiter(limits.delay());
    this.calls = new HttpCalls(limits, contact);
  }

  /**
   * Sends a request; after a transient fault sends it again, each time after a longer wait.
   *
   * @param mayBeInner whether the host may lie inside the network
   * @param delay minimum time between two requests to the host
   */
  Reached send(URI uri, Source.Ask ask, boolean mayBeInner, Duration delay)
      throws RejectedInput, Unavailable {
    for (int attempt = 0; ; attempt++) {
      try {
        return sendOnce(uri, ask, mayBeInner, delay);
      } catch (Unavailable e) {
        if (attempt >= limits.retries() || e.after().compareTo(MAX_WAIT) > 0) {
          throw e;
        }
        long base = Math.max(e.after().toMillis(), 250L << attempt);
        pause(base + JITTER.nextLong(base / 2 + 1));
      }
    }
  }

  private Reached sendOnce(URI uri, Source.Ask ask, boolean mayBeInner, Duration delay)
      throws RejectedInput, Unavailable {
    String name = JudgedHost.name(uri);
    Answer answer;
    JudgedHost host;
    try {
      HostRateLimiter.Turn turn = hosts.take(name, delay, limits.patience());
      try {
        host = JudgedHost.of(uri, mayBeInner, resolver);
        answer = calls.send(uri, host, ask);
      } finally {
        turn.end();
      }
    } catch (InterruptedException e) {
      throw Unavailable.interrupted();
    }
    if (TRANSIENT.contains(answer.status())) {
      Duration after = RetryAfter.of(answer.header("retry-after").orElse(""), clock.instant());
      hosts.hold(name, after);
      throw new Unavailable("the server answers " + answer.status(), after);
    }
    return new Reached(answer, host.isInner());
  }

  private static void pause(long milliseconds) throws Unavailable {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw Unavailable.interrupted();
    }
  }
}
