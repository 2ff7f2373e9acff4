package marsad.steps.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.steps.process.DaemonThreads;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;

/** One request, one answer, within the limits; whatever goes wrong is named. */
final class HttpCalls {
  /** So many addresses of a host are tried. */
  private static final int MOST_ADDRESSES = 3;

  /** A name of a header (RFC 9110, 5.6.2). */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final ScheduledThreadPoolExecutor CLOCK =
      new ScheduledThreadPoolExecutor(1, new DaemonThreads("deadline"));

  static {
    CLOCK.setRemoveOnCancelPolicy(true); // an answer that is there must not wait for its deadline
  }

  private final HttpLimits limits;
  private final String agent;
  private CloseableHttpClient client;

  /**
   * @param contact where a site's owner reads who asks
   */
  HttpCalls(HttpLimits limits, String contact) {
    this.limits = limits;
    this.agent = "Marsad/0.1 (news observatory; +" + contact + ")";
  }

  /** Returns the client, made for the first request: most runs of a command ask nobody. */
  private synchronized CloseableHttpClient client() {
    if (client == null) {
      client = PlainClient.of(limits, agent);
    }
    return client;
  }

  /**
   * Asks for an address.
   *
   * @param host what the name in the address means; nothing else is connected to
   * @throws RejectedInput if the body is longer than allowed
   * @throws Unavailable if there is no whole answer in time
   */
  Answer send(URI uri, JudgedHost host, Source.Ask ask) throws RejectedInput, Unavailable {
    List<InetAddress> addresses = host.addresses();
    int last = Math.min(addresses.size(), MOST_ADDRESSES) - 1;
    for (int i = 0; ; i++) {
      try {
        return send(uri, host.name(), addresses.get(i), ask);
      } catch (CannotConnect e) {
        if (i == last) {
          throw new Unavailable(e.getMessage(), Duration.ZERO);
        }
      }
    }
  }

  private Answer send(URI uri, String name, InetAddress address, Source.Ask ask)
      throws RejectedInput, Unavailable, CannotConnect {
    HttpGet request = request(uri, ask);
    AtomicBoolean late = new AtomicBoolean();
    Future<?> deadline =
        CLOCK.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            limits.whole().toNanos(),
            TimeUnit.NANOSECONDS);
    String plain = name.replaceAll("[\\[\\]]", "");
    HttpHost target = new HttpHost(uri.getScheme(), address, plain, uri.getPort());
    try (ClassicHttpResponse response = client().executeOpen(target, request, null)) {
      Answer answer = new Answer(uri, response.getCode(), headers(response), body(response));
      if (answer.body().length > limits.mostBytes()) {
        request.cancel(); // the rest is not read
        throw new RejectedInput(
            InputRejectionReason.TOO_LONG, "longer than " + limits.mostBytes() + " bytes");
      }
      return answer;
    } catch (IOException | RuntimeException e) {
      if (late.get()) {
        throw new Unavailable(
            "no whole answer within " + limits.whole().toMillis() / 1000.0 + " s", Duration.ZERO);
      }
      throw failed(name, e);
    } finally {
      deadline.cancel(false);
    }
  }

  private static HttpGet request(URI uri, Source.Ask ask) {
    HttpGet request = new HttpGet(uri);
    request.setHeader("Connection", "close");
    request.setHeader("Accept", ask.kind().accept());
    request.setHeader("Accept-Encoding", Unpack.CODINGS);
    condition(request, "If-None-Match", ask.etag());
    condition(request, "If-Modified-Since", ask.lastModified());
    return request;
  }

  /** A condition that the server itself once named; what no header may hold is left out. */
  private static void condition(HttpGet request, String name, String value) {
    if (value != null && value.matches("[\\x20-\\x7e]{1,300}")) {
      request.setHeader(name, value);
    }
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response)
      throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : response.getHeaders()) {
      if (!TOKEN.matcher(header.getName()).matches()) {
        throw new IOException("Invalid header name \"" + header.getName() + "\"");
      }
      headers.computeIfAbsent(header.getName(), k -> new ArrayList<>()).add(header.getValue());
    }
    return headers;
  }

  /** The body, or a byte more than is allowed of one that is longer. */
  private byte[] body(ClassicHttpResponse response) throws IOException {
    if (response.getEntity() == null) {
      return new byte[0];
    }
    InputStream in = response.getEntity().getContent(); // closed with the response, unread
    return in == null ? new byte[0] : in.readNBytes(limits.mostBytes() + 1);
  }

  /** An address did not take the connection; another of the host may. */
  private static final class CannotConnect extends Exception {
    private static final long serialVersionUID = 1L;

    CannotConnect(String reason) {
      super(reason);
    }
  }

  private static Unavailable failed(String host, Exception e) throws CannotConnect {
    if (e instanceof java.net.ConnectException
        || e instanceof java.net.NoRouteToHostException
        || e instanceof UnknownHostException
        || e instanceof org.apache.hc.client5.http.ConnectTimeoutException) {
      throw new CannotConnect("cannot connect to " + host);
    }
    if (e instanceof java.net.SocketTimeoutException) {
      return new Unavailable("no answer from " + host + " in time", Duration.ZERO);
    }
    String said = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", "?");
    return e instanceof javax.net.ssl.SSLException
        ? new Unavailable("no safe connection to " + host + ": " + said, Duration.ZERO)
        : new Unavailable(e.getClass().getSimpleName() + ": " + said, Duration.ZERO);
  }
}
