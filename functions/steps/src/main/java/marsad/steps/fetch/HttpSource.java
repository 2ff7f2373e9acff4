package marsad.steps.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import marsad.article.RejectedInput;
import marsad.parse.FileParser;

/**
 * Gets pages over HTTP with limits on time, size and redirects. Addresses inside a network are
 * refused, except, where allowed, the one that a person typed.
 */
public final class HttpSource implements Source {
  private static final String AGENT = "Marsad/0.1 (news observatory; +https://github.com/marsad)";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofSeconds(30);
  private static final int MOST_REDIRECTS = 5;
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._-]+)");

  private final boolean allowInner;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param allowInner whether a URL that is asked for may lie on this machine or network; where it
   *     redirects to never may
   */
  public HttpSource(boolean allowInner) {
    this.allowInner = allowInner;
  }

  @Override
  public Page get(String url) throws RejectedInput {
    URI uri = uri(url);
    long end = System.nanoTime() + WHOLE.toNanos();
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (hop > 0 || !allowInner) {
        checkOuter(uri);
      }
      HttpResponse<byte[]> response = send(uri, end);
      int status = response.statusCode();
      if (status / 100 == 3 && response.headers().firstValue("location").isPresent()) {
        uri = uri(uri.resolve(location(response)).toString());
      } else if (status != 200) {
        throw new RejectedInput("the server answers " + status);
      } else {
        return page(uri, response);
      }
    }
    throw new RejectedInput("more than " + MOST_REDIRECTS + " redirects");
  }

  private static String location(HttpResponse<byte[]> response) {
    return response.headers().firstValue("location").orElseThrow().strip().replace(" ", "%20");
  }

  private static URI uri(String url) throws RejectedInput {
    try {
      URI uri = URI.create(URI.create(url.strip()).toASCIIString());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
        throw new RejectedInput("not an http or https address");
      }
      return uri;
    } catch (IllegalArgumentException e) {
      throw new RejectedInput("not an address: " + e.getMessage());
    }
  }

  private static void checkOuter(URI uri) throws RejectedInput {
    try {
      for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
        boolean uniqueLocal =
            address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        if (address.isLoopbackAddress()
            || address.isSiteLocalAddress()
            || address.isLinkLocalAddress()
            || address.isAnyLocalAddress()
            || address.isMulticastAddress()
            || uniqueLocal) {
          throw new RejectedInput("'" + uri.getHost() + "' is an address inside the network");
        }
      }
    } catch (UnknownHostException e) {
      throw new RejectedInput("the host '" + uri.getHost() + "' is unknown");
    }
  }

  private HttpResponse<byte[]> send(URI uri, long end) throws RejectedInput {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(WHOLE)
            .header("User-Agent", AGENT)
            .header("Accept", "text/html,application/xhtml+xml")
            .GET()
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new CappedBody(FileParser.MOST_BYTES));
    try {
      return answer.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new RejectedInput("no whole answer within " + WHOLE.toSeconds() + " s");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new RejectedInput("interrupted");
    } catch (ExecutionException e) {
      throw new RejectedInput(reason(uri, e.getCause()));
    }
  }

  private static String reason(URI uri, Throwable cause) {
    if (cause instanceof CappedBody.TooLong) {
      return cause.getMessage();
    }
    if (cause instanceof java.net.ConnectException
        || cause instanceof java.nio.channels.UnresolvedAddressException) {
      return "cannot connect to " + uri.getHost();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  private static Page page(URI uri, HttpResponse<byte[]> response) throws RejectedInput {
    String type = response.headers().firstValue("content-type").orElse("");
    if (!type.isEmpty() && !type.contains("html") && !type.contains("text/plain")) {
      throw new RejectedInput("not a page but " + type);
    }
    byte[] body = response.body();
    if (response.headers().firstValue("content-encoding").orElse("").contains("gzip")) {
      body = inflate(body);
    }
    Matcher charset = CHARSET.matcher(type);
    return new Page(
        uri.toString(), body, charset.find() ? charset.group(1) : null, response.headers().map());
  }

  private static byte[] inflate(byte[] body) throws RejectedInput {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] whole = in.readNBytes(FileParser.MOST_BYTES + 1);
      if (whole.length > FileParser.MOST_BYTES) {
        throw new RejectedInput("longer than " + FileParser.MOST_BYTES + " bytes when unpacked");
      }
      return whole;
    } catch (IOException e) {
      throw new RejectedInput("says it is gzip but is not");
    }
  }
}
