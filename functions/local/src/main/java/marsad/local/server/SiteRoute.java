package marsad.local.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/** Serves the public bucket as a web server would: files alone. */
@ApplicationScoped
public class SiteRoute {
  private static final Logger LOG = Logger.getLogger(SiteRoute.class);
  private static final int BEHIND_THE_FUNCTIONS = 20_000;
  private static final int BEHIND_THE_FILES = 20_001;

  private static final int PARTIAL = 206;
  private static final int NOT_SATISFIABLE = 416;
  private static final String PLAIN = "text/plain; charset=utf-8";

  @Inject Stores stores;

  void route(@Observes Router router) {
    router
        .route()
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(BEHIND_THE_FUNCTIONS)
        .blockingHandler(this::serve, false);
    router.route().order(BEHIND_THE_FILES).handler(SiteRoute::notAllowed);
  }

  private void serve(RoutingContext context) {
    String path = context.normalizedPath();
    String key = path.endsWith("/") ? path.substring(1) + "index.html" : path.substring(1);
    try {
      Optional<Stored> file = stores.open().find(key);
      if (file.isEmpty()) {
        notFound(context);
        return;
      }
      answer(context, key, file.get());
    } catch (IllegalArgumentException e) {
      notFound(context);
    } catch (IOException e) {
      LOG.errorf("%s cannot be served: %s", key, e.getMessage());
      context
          .response()
          .setStatusCode(500)
          .putHeader("Content-Type", PLAIN)
          .end("the file cannot be read\n");
    }
  }

  private static void answer(RoutingContext context, String key, Stored file) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    byte[] bytes = file.bytes();
    String etag = "\"" + file.etag().replace("\"", "") + "\"";
    response
        .putHeader("Content-Type", Site.type(key))
        .putHeader("ETag", etag)
        .putHeader("Cache-Control", "no-cache")
        .putHeader("Accept-Ranges", "bytes");
    if (Site.isText(key)) {
      response.putHeader("Vary", "Accept-Encoding");
    }
    Optional<ByteRange> range =
        isOf(etag, request.getHeader("If-Range"))
            ? ByteRange.of(request.getHeader("Range"), bytes.length)
                .filter(r -> request.method() == HttpMethod.GET)
            : Optional.empty();
    if (isKnown(etag, request.getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
    } else if (range.isEmpty()) {
      if (Site.isText(key)) {
        response.headers().remove("Content-Encoding"); // it may be packed on its way
      }
      response.end(Buffer.buffer(bytes));
    } else {
      response.putHeader("Content-Range", range.get().contentRange(bytes.length));
      boolean some = range.get().isSatisfiable();
      response.setStatusCode(some ? PARTIAL : NOT_SATISFIABLE);
      response.end(
          some
              ? Buffer.buffer(bytes).slice(range.get().first(), range.get().last() + 1)
              : Buffer.buffer());
    }
  }

  /** Whether a condition holds under which a part is of use (RFC 9110, 13.1.5). */
  private static boolean isOf(String etag, String condition) {
    return condition == null || condition.strip().equals(etag);
  }

  /** Whether the reader has the file already (RFC 9110, 13.1.2). */
  private static boolean isKnown(String etag, String condition) {
    return condition != null
        && Stream.of(condition.split(","))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(one -> one.equals(etag) || one.equals("*"));
  }

  private static void notAllowed(RoutingContext context) {
    context
        .response()
        .setStatusCode(405)
        .putHeader("Allow", "GET, HEAD")
        .putHeader("Content-Type", PLAIN)
        .end("files are read alone\n");
  }

  private static void notFound(RoutingContext context) {
    context.response().setStatusCode(404).putHeader("Content-Type", PLAIN).end("no such file\n");
  }
}
