package marsad.steps.http;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.article.CanonicalUrl;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;

/**
 * Gets pages over HTTP, politely and within limits. Addresses inside a network are refused, except,
 * where allowed, the one that a person typed.
 */
public final class HttpSource implements Source {
  /** Who asks, unless a setting says otherwise. */
  public static final String CONTACT = "https://github.com/marsad";

  private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._-]+)");

  /** Processes that Lambda restores from one snapshot must not wait alike. */
  private static final SecureRandom JITTER = new SecureRandom();

  /** Answers that another time may be a page. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  /** A request is repeated at once only where the server asks for no longer wait. */
  private static final Duration SHORT_WAIT = Duration.ofSeconds(5);

  private final HttpLimits limits;
  private final HostRateLimiter turns;
  private final Robots robots;
  private final Clock clock;
  private final HttpCalls calls;
  private final Resolver resolver;

  /**
   * @param allowInner whether a typed URL may lie on this machine or network; where it redirects to
   *     never may
   * @param contact where a site's owner reads who asks
   */
  public HttpSource(boolean allowInner, String contact) {
    this(HttpLimits.usual(allowInner), contact, Clock.systemUTC());
  }

  HttpSource(HttpLimits limits, String contact, Clock clock) {
    this(limits, contact, clock, Resolver.SYSTEM);
  }

  HttpSource(HttpLimits limits, String contact, Clock clock, Resolver resolver) {
    this.resolver = resolver;
    this.limits = limits;
    this.clock = clock;
    this.turns = new HostRateLimiter(limits.delay());
    this.robots = new Robots(this::robots, clock);
    this.calls = new HttpCalls(limits, contact);
  }

  @Override
  public Optional<Page> get(Ask ask) throws RejectedInput, Unavailable {
    URI uri = URI.create(CanonicalUrl.of(ask.url()).address());
    Reached reached =
        follow(uri, ask, robots::check)
            .orElseThrow(
                () ->
                    new RejectedInput(
                        InputRejectionReason.NOT_FOUND,
                        "more than " + limits.mostRedirects() + " redirects"));
    Answer answer = reached.answer();
    if (answer.status() == 304 && (ask.etag() != null || ask.lastModified() != null)) {
      return Optional.empty();
    }
    if (answer.status() != 200) {
      throw new RejectedInput(
          InputRejectionReason.NOT_FOUND, "the server answers " + answer.status());
    }
    return Optional.of(page(answer, ask.kind(), reached.isInner()));
  }

  /** A host's {@code robots.txt}; one that is not there, or leads nowhere, forbids nothing. */
  private byte[] robots(URI file, AddressOrigin origin) throws RejectedInput, Unavailable {
    Optional<Answer> answer =
        follow(file, Ask.page(file.toString()).from(origin), (uri, given) -> Duration.ZERO)
            .map(Reached::answer);
    return answer.isPresent() && answer.get().status() == 200
        ? unpacked(answer.get())
        : new byte[0];
  }

  /** Says how long to wait before an address is asked, or that it must not be. */
  private interface Leave {
    Duration check(URI uri, AddressOrigin origin) throws RejectedInput, Unavailable;
  }

  /**
   * Where the redirects end.
   *
   * @param isInner whether that lies inside the network
   */
  private record Reached(Answer answer, boolean isInner) {}

  /** The answer where the redirects end; empty where there are too many. */
  private Optional<Reached> follow(URI start, Ask ask, Leave leave)
      throws RejectedInput, Unavailable {
    URI uri = start;
    AddressOrigin origin = ask.origin();
    for (int hop = 0; hop <= limits.mostRedirects(); hop++) {
      boolean mayBeInner = judge(uri, origin).isInner();
      Reached reached = patiently(uri, ask, mayBeInner, leave.check(uri, origin));
      if (!redirects(reached.answer())) {
        return Optional.of(reached);
      }
      uri = target(uri, reached.answer());
      origin = AddressOrigin.LINKED;
    }
    return Optional.empty();
  }

  private static boolean redirects(Answer answer) {
    return answer.status() / 100 == 3 && answer.header("location").isPresent();
  }

  /** Where a redirect leads: taken as it is written, for sites lead to their own variants. */
  private static URI target(URI from, Answer answer) throws RejectedInput {
    String location = answer.header("location").orElseThrow();
    try {
      URI to = from.resolve(URI.create(location.strip().replace(" ", "%20")).toASCIIString());
      CanonicalUrl.of(to.toString());
      return URI.create(to.toString().replaceFirst("#.*", ""));
    } catch (IllegalArgumentException e) {
      throw new RejectedInput(
          InputRejectionReason.NOT_FOUND, "redirects to no address: " + e.getMessage());
    }
  }

  /** Repeats what met a passing fault, a little later each time. */
  private Reached patiently(URI uri, Ask ask, boolean mayBeInner, Duration delay)
      throws RejectedInput, Unavailable {
    for (int attempt = 0; ; attempt++) {
      try {
        return politely(uri, ask, mayBeInner, delay);
      } catch (Unavailable e) {
        if (attempt >= limits.retries() || e.after().compareTo(SHORT_WAIT) > 0) {
          throw e;
        }
        long base = Math.max(e.after().toMillis(), 250L << attempt);
        pause(base + JITTER.nextLong(base / 2 + 1));
      }
    }
  }

  private Reached politely(URI uri, Ask ask, boolean mayBeInner, Duration delay)
      throws RejectedInput, Unavailable {
    String name = JudgedHost.name(uri);
    Answer answer;
    JudgedHost host;
    try {
      HostRateLimiter.Turn turn = turns.take(name, delay, limits.patience());
      try {
        host = JudgedHost.of(uri, mayBeInner, resolver);
        answer = calls.send(uri, host, ask);
      } finally {
        turn.end();
      }
    } catch (InterruptedException e) {
      throw Unavailable.interrupted();
    }
    if (PASSING.contains(answer.status())) {
      Duration after = RetryAfter.of(answer.header("retry-after").orElse(""), clock.instant());
      turns.hold(name, after);
      throw new Unavailable("the server answers " + answer.status(), after);
    }
    return new Reached(answer, host.isInner());
  }

  /** Judges an address before anybody waits for its turn. */
  private JudgedHost judge(URI uri, AddressOrigin origin) throws RejectedInput, Unavailable {
    boolean mayBeInner = limits.inner() && origin == AddressOrigin.TYPED;
    JudgedHost host = JudgedHost.of(uri, mayBeInner, resolver);
    int port = uri.getPort();
    if (!host.isInner() && port >= 0 && !limits.ports().contains(port)) {
      throw new RejectedInput(
          InputRejectionReason.FORBIDDEN_ADDRESS, "the port " + port + " is not asked");
    }
    return host;
  }

  private static void pause(long milliseconds) throws Unavailable {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw Unavailable.interrupted();
    }
  }

  private Page page(Answer answer, Kind kind, boolean isInner) throws RejectedInput {
    String type = answer.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!kind.holds(type)) {
      throw new RejectedInput(
          InputRejectionReason.NOT_A_PAGE,
          "not a " + kind.name().toLowerCase(Locale.ROOT) + " but " + type);
    }
    Matcher charset = CHARSET.matcher(type);
    return new Page(
        answer.uri().toString(),
        unpacked(answer),
        charset.find() ? charset.group(1) : null,
        answer.headers(),
        isInner);
  }

  private byte[] unpacked(Answer answer) throws RejectedInput {
    String packed = answer.header("content-encoding").orElse("");
    return Unpack.bytes(answer.body(), packed, limits.mostBytes());
  }
}
