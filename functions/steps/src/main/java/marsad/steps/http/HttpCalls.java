package marsad.steps.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import marsad.article.Refusal;
import marsad.article.RejectedInput;

/** One request, one answer, within the limits; whatever goes wrong is named. */
final class HttpCalls {
  private final HttpLimits limits;
  private final String agent;
  private final HttpClient client;

  /**
   * @param contact where a site's owner reads who asks
   */
  HttpCalls(HttpLimits limits, String contact) {
    this.limits = limits;
    this.agent = "Marsad/0.1 (news observatory; +" + contact + ")";
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Asks for an address.
   *
   * @throws RejectedInput if the body is longer than allowed
   * @throws Unavailable if there is no whole answer in time
   */
  HttpResponse<byte[]> send(URI uri, Source.Ask ask) throws RejectedInput, Unavailable {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(limits.head())
            .header("User-Agent", agent)
            .header("Accept", ask.kind().accept())
            .header("Accept-Encoding", Unpack.CODINGS);
    condition(request, "If-None-Match", ask.etag());
    condition(request, "If-Modified-Since", ask.lastModified());
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), info -> new CappedBody(limits.mostBytes()));
    try {
      return answer.get(limits.whole().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Unavailable(
          "no whole answer within " + limits.whole().toMillis() / 1000.0 + " s", Duration.ZERO);
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw Unavailable.interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CappedBody.TooLong) {
        throw new RejectedInput(Refusal.TOO_LONG, e.getCause().getMessage());
      }
      throw new Unavailable(reason(uri, e.getCause()), Duration.ZERO);
    }
  }

  /** A condition that the server itself once named; what no header may hold is left out. */
  private static void condition(HttpRequest.Builder request, String name, String value) {
    if (value != null && value.matches("[\\x20-\\x7e]{1,300}")) {
      request.header(name, value);
    }
  }

  private static String reason(URI uri, Throwable cause) {
    if (cause instanceof java.net.ConnectException
        || cause instanceof java.nio.channels.UnresolvedAddressException) {
      return "cannot connect to " + uri.getHost();
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return "no answer from " + uri.getHost() + " in time";
    }
    if (cause instanceof javax.net.ssl.SSLException) {
      return "no safe connection to " + uri.getHost() + ": " + cause.getMessage();
    }
    String said = String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}", "?");
    return cause.getClass().getSimpleName() + ": " + said;
  }
}
