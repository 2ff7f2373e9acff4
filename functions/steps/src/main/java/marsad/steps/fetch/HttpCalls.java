package marsad.steps.fetch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import marsad.article.RejectedInput;

/** One request, one answer, within the limits; whatever goes wrong is named. */
final class HttpCalls {
  private static final String AGENT = "Marsad/0.1 (news observatory; +https://github.com/marsad)";

  private final HttpLimits limits;
  private final HttpClient client;

  HttpCalls(HttpLimits limits) {
    this.limits = limits;
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
  HttpResponse<byte[]> send(URI uri) throws RejectedInput, Unavailable {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(limits.whole())
            .header("User-Agent", AGENT)
            .header("Accept", "text/html,application/xhtml+xml")
            .header("Accept-Encoding", "gzip, deflate")
            .GET()
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new CappedBody(limits.mostBytes()));
    try {
      return answer.get(limits.whole().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Unavailable(
          "no whole answer within " + limits.whole().toMillis() / 1000.0 + " s", Duration.ZERO);
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CappedBody.TooLong) {
        throw new RejectedInput(e.getCause().getMessage());
      }
      throw new Unavailable(reason(uri, e.getCause()), Duration.ZERO);
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
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /** What a thread that is told to stop says. */
  static Unavailable interrupted() {
    Thread.currentThread().interrupt();
    return new Unavailable("interrupted", Duration.ZERO);
  }
}
