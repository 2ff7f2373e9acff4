package marsad.steps.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.article.CanonicalUrl;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;

/**
 * Fetches pages over HTTP within limits. It rejects addresses inside a network, except a typed
 * address where that is allowed.
 */
public final class HttpSource implements Source {
  /** Default contact that requests name. */
  public static final String CONTACT = "https://github.com/marsad";

  private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._-]+)");

  private final HttpLimits limits;
  private final Robots robots;
  private final PoliteCalls calls;
  private final Resolver resolver;

  /**
   * @param allowInner whether a typed URL may lie on this machine or network; the target of a
   *     redirect never may
   * @param contact URL or mail address that requests name, for owners of sites
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
    this.robots = new Robots(this::robots, clock);
    this.calls = new PoliteCalls(limits, contact, clock, resolver);
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

  /** The {@code robots.txt} of a host; empty if it is missing or redirects too often. */
  private byte[] robots(URI file, AddressOrigin origin) throws RejectedInput, Unavailable {
    Optional<Answer> answer =
        follow(file, Ask.page(file.toString()).from(origin), (uri, given) -> Duration.ZERO)
            .map(Reached::answer);
    return answer.isPresent() && answer.get().status() == 200
        ? unpacked(answer.get())
        : new byte[0];
  }

  /** Returns the delay before a request, or rejects the address. */
  private interface Leave {
    Duration check(URI uri, AddressOrigin origin) throws RejectedInput, Unavailable;
  }

  /** Follows redirects to the last answer; empty if there are too many. */
  private Optional<Reached> follow(URI start, Ask ask, Leave leave)
      throws RejectedInput, Unavailable {
    URI uri = start;
    AddressOrigin origin = ask.origin();
    for (int hop = 0; hop <= limits.mostRedirects(); hop++) {
      boolean mayBeInner = judge(uri, origin).isInner();
      Reached reached = calls.send(uri, ask, mayBeInner, leave.check(uri, origin));
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

  /** Target of a redirect, as the site writes it. */
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

  /** Checks an address before any request waits for its host. */
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
        kind == Kind.FEED ? Unpack.file(unpacked(answer), limits.mostBytes()) : unpacked(answer),
        charset.find() ? charset.group(1) : null,
        answer.headers(),
        isInner);
  }

  private byte[] unpacked(Answer answer) throws RejectedInput {
    String packed = answer.header("content-encoding").orElse("");
    return Unpack.bytes(answer.body(), packed, limits.mostBytes());
  }
}
