package marsad.local;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/** Serves the public bucket as a web server would: files alone. */
@ApplicationScoped
public class SiteRoute {
  private static final Logger LOG = Logger.getLogger(SiteRoute.class);
  private static final int BEFORE_ALL = -2;
  private static final int BEHIND_THE_FUNCTIONS = 20_000;

  @Inject Stores stores;

  void route(@Observes Router router) {
    router.route().order(BEFORE_ALL).handler(SiteRoute::guard);
    router
        .route()
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(BEHIND_THE_FUNCTIONS)
        .blockingHandler(this::serve, false);
  }

  /** A page of another origin has no business here; nobody but the reader's own browser does. */
  private static void guard(RoutingContext context) {
    String origin = context.request().getHeader("Origin");
    String host = context.request().getHeader("Host");
    if (origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host)) {
      context.response().setStatusCode(403).end("cross-origin requests are refused\n");
    } else {
      context.next();
    }
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
      String etag = "\"" + file.get().etag().replace("\"", "") + "\"";
      context
          .response()
          .putHeader("Content-Type", Site.type(key))
          .putHeader("ETag", etag)
          .putHeader("Cache-Control", "no-cache")
          .putHeader("X-Content-Type-Options", "nosniff")
          .putHeader("Referrer-Policy", "no-referrer");
      if (Site.isText(key)) {
        context
            .response()
            .putHeader("Vary", "Accept-Encoding")
            .headers()
            .remove("Content-Encoding");
      }
      if (etag.equals(context.request().getHeader("If-None-Match"))) {
        context.response().setStatusCode(304).end();
      } else {
        context.response().end(Buffer.buffer(file.get().bytes()));
      }
    } catch (IllegalArgumentException e) {
      notFound(context);
    } catch (IOException e) {
      LOG.errorf("%s cannot be served: %s", key, e.getMessage());
      context.response().setStatusCode(500).end("the file cannot be read\n");
    }
  }

  private static void notFound(RoutingContext context) {
    context.response().setStatusCode(404).end("no such file\n");
  }
}
