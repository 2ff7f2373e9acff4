package marsad.steps.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.article.CanonicalUrl;
import marsad.article.Refusal;
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

  static {
    // A name that was checked must not mean another address when it is connected to: Java keeps
    // what a name means for so many seconds, longer than a fetch takes.
    Security.setProperty("networkaddress.cache.ttl", "120");
  }

  private final HttpLimits limits;
  private final Turns turns;
  private final Robots robots;
  private final Clock clock;
  private final HttpCalls calls;

  /**
   * @param allowInner whether a URL that is asked for may lie on this machine or network; where it
   *     redirects to never may
   * @param contact where a site's owner reads who asks
   */
  public HttpSource(boolean allowInner, String contact) {
    this(HttpLimits.usual(allowInner), contact, Clock.systemUTC());
  }

  HttpSource(HttpLimits limits, String contact, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.turns = new Turns(limits.delay());
    this.robots = new Robots(this::robots, clock);
    this.calls = new HttpCalls(limits, contact);
  }

  @Override
  public Optional<Page> get(Ask ask) throws RejectedInput, Unavailable {
    URI uri = URI.create(CanonicalUrl.of(ask.url()).address());
    HttpResponse<byte[]> response =
        follow(uri, ask, robots::check)
            .orElseThrow(
                () ->
                    new RejectedInput(
                        Refusal.NOT_FOUND, "more than " + limits.mostRedirects() + " redirects"));
    if (response.statusCode() == 304 && (ask.etag() != null || ask.lastModified() != null)) {
      return Optional.empty();
    }
    if (response.statusCode() != 200) {
      throw new RejectedInput(Refusal.NOT_FOUND, "the server answers " + response.statusCode());
    }
    return Optional.of(page(response, ask.kind()));
  }

  /** A host's {@code robots.txt}; one that is not there, or leads nowhere, forbids nothing. */
  private byte[] robots(URI file) throws RejectedInput, Unavailable {
    Optional<HttpResponse<byte[]>> response =
        follow(file, Ask.page(file.toString()), uri -> Duration.ZERO);
    return response.isPresent() && response.get().statusCode() == 200
        ? unpacked(response.get())
        : new byte[0];
  }

  /** Says how long to wait before an address is asked, or that it must not be. */
  private interface Leave {
    Duration check(URI uri) throws RejectedInput, Unavailable;
  }

  /** The answer where the redirects end; empty where there are too many. */
  private Optional<HttpResponse<byte[]>> follow(URI start, Ask ask, Leave leave)
      throws RejectedInput, Unavailable {
    URI uri = start;
    for (int hop = 0; hop <= limits.mostRedirects(); hop++) {
      boolean inner = hop == 0 && limits.inner();
      check(uri, inner);
      HttpResponse<byte[]> response = patiently(uri, ask, inner, leave.check(uri));
      if (!redirects(response)) {
        return Optional.of(response);
      }
      uri = target(uri, response);
    }
    return Optional.empty();
  }

  private static boolean redirects(HttpResponse<byte[]> response) {
    return response.statusCode() / 100 == 3
        && response.headers().firstValue("location").isPresent();
  }

  /** Where a redirect leads: taken as it is written, for sites lead to their own variants. */
  private static URI target(URI from, HttpResponse<byte[]> response) throws RejectedInput {
    String location = response.headers().firstValue("location").orElseThrow();
    try {
      URI to = from.resolve(URI.create(location.strip().replace(" ", "%20")).toASCIIString());
      CanonicalUrl.of(to.toString());
      return URI.create(to.toString().replaceFirst("#.*", ""));
    } catch (IllegalArgumentException e) {
      throw new RejectedInput(Refusal.NOT_FOUND, "redirects to no address: " + e.getMessage());
    }
  }

  /** Repeats what met a passing fault, a little later each time. */
  private HttpResponse<byte[]> patiently(URI uri, Ask ask, boolean inner, Duration delay)
      throws RejectedInput, Unavailable {
    for (int attempt = 0; ; attempt++) {
      try {
        return politely(uri, ask, inner, delay);
      } catch (Unavailable e) {
        if (attempt >= limits.retries() || e.after().compareTo(SHORT_WAIT) > 0) {
          throw e;
        }
        long base = Math.max(e.after().toMillis(), 250L << attempt);
        pause(base + JITTER.nextLong(base / 2 + 1));
      }
    }
  }

  private HttpResponse<byte[]> politely(URI uri, Ask ask, boolean inner, Duration delay)
      throws RejectedInput, Unavailable {
    HttpResponse<byte[]> response;
    try {
      Turns.Turn turn = turns.take(uri.getHost(), delay, limits.patience());
      try {
        check(uri, inner);
        response = calls.send(uri, ask);
        check(uri, inner); // what the name meant when it was connected to is what is kept now
      } finally {
        turn.end();
      }
    } catch (InterruptedException e) {
      throw Unavailable.interrupted();
    }
    if (PASSING.contains(response.statusCode())) {
      Duration after =
          RetryAfter.of(response.headers().firstValue("retry-after").orElse(""), clock.instant());
      turns.hold(uri.getHost(), after);
      throw new Unavailable("the server answers " + response.statusCode(), after);
    }
    return response;
  }

  private void check(URI uri, boolean inner) throws RejectedInput, Unavailable {
    try {
      for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
        if (!inner && Addresses.inner(address)) {
          throw new RejectedInput(
              Refusal.FORBIDDEN_ADDRESS,
              "'"
                  + uri.getHost()
                  + "' is an address inside the network; --allow-inner permits one that is asked for");
        }
      }
    } catch (UnknownHostException e) {
      // no such host, or no name server: Java does not tell the two apart
      throw new Unavailable("the host '" + uri.getHost() + "' is unknown", Duration.ZERO);
    }
    int port = uri.getPort();
    if (!inner && port >= 0 && !limits.ports().contains(port)) {
      throw new RejectedInput(Refusal.FORBIDDEN_ADDRESS, "the port " + port + " is not asked");
    }
  }

  private static void pause(long milliseconds) throws Unavailable {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw Unavailable.interrupted();
    }
  }

  private Page page(HttpResponse<byte[]> response, Kind kind) throws RejectedInput {
    String type = response.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!kind.holds(type)) {
      throw new RejectedInput(
          Refusal.NOT_A_PAGE, "not a " + kind.name().toLowerCase(Locale.ROOT) + " but " + type);
    }
    Matcher charset = CHARSET.matcher(type);
    return new Page(
        response.uri().toString(),
        unpacked(response),
        charset.find() ? charset.group(1) : null,
        response.headers().map());
  }

  private byte[] unpacked(HttpResponse<byte[]> response) throws RejectedInput {
    String packed = response.headers().firstValue("content-encoding").orElse("");
    return Unpack.bytes(response.body(), packed, limits.mostBytes());
  }
}
