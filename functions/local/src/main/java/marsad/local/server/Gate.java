package marsad.local.server;

import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marsad.json.Json;
import marsad.json.Shown;
import marsad.steps.message.BadMessage;
import marsad.steps.message.Fault;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before everything that is served: a request for another host, or from a page of another
 * site, comes no further. Every answer gets its headers here.
 */
@ApplicationScoped
public class Gate {
  /** Before any body is read. */
  private static final int BEFORE_ALL = Integer.MIN_VALUE;

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int MISDIRECTED = 421;

  @ConfigProperty(name = "quarkus.http.host")
  String listensOn;

  @ConfigProperty(name = "quarkus.http.port")
  int port;

  /** Names under which the server is reached, besides those of the machine itself. */
  @ConfigProperty(name = "marsad.hosts")
  Optional<List<String>> named;

  private volatile ServedHosts served;

  void route(@Observes Router router) {
    router.route().order(BEFORE_ALL).handler(this::check).failureHandler(Gate::failed);
  }

  /** The hosts that are served at the port that a request came to; the server listens on one. */
  private ServedHosts hosts(RoutingContext context) {
    if (served == null) {
      int bound = port == 0 ? context.request().localAddress().port() : port;
      served = ServedHosts.of(listensOn, bound, named.orElse(List.of()));
    }
    return served;
  }

  private void check(RoutingContext context) {
    ServedHosts hosts = hosts(context);
    HttpServerResponse response = context.response();
    SiteHeaders.on(context.normalizedPath()).forEach(response::putHeader);
    List<String> given = context.request().headers().getAll(HttpHeaders.HOST);
    String host = given.size() == 1 ? given.get(0) : "";
    String origin = context.request().getHeader(HttpHeaders.ORIGIN);
    if (!hosts.holds(host) || !isFor(context, host)) {
      refuse(
          response,
          MISDIRECTED,
          new Fault(
              "other-host",
              "the host '"
                  + Shown.shortened(host)
                  + "' is none that is served: name it with --allow-host"));
    } else if (origin != null && !ServedHosts.isOwn(origin, host)) {
      refuse(response, FORBIDDEN, new Fault("other-origin", "cross-origin requests are refused"));
    } else {
      context.next();
    }
  }

  /** What Vert.x itself refuses, e.g. for want of a host, is no fault and is not logged. */
  private static void failed(RoutingContext context) {
    HttpServerResponse response = context.response();
    boolean broken = context.request().decoderResult().isFailure();
    if (response.headWritten() || context.failure() instanceof HttpClosedException) {
      context.request().connection().close();
    } else if (broken || context.failure() instanceof VertxException) {
      SiteHeaders.on("").forEach(response::putHeader);
      refuse(response, BAD_REQUEST, new Fault(BadMessage.CODE, "not a request of HTTP/1.1"));
    } else {
      context.next();
    }
  }

  /** A request line may hold a whole address, which counts for more than the header. */
  private static boolean isFor(RoutingContext context, String host) {
    String target = context.request().uri();
    return target.startsWith("/")
        || target.equals("*")
        || target
            .toLowerCase(Locale.ROOT)
            .startsWith("http://" + host.toLowerCase(Locale.ROOT) + "/");
  }

  private static void refuse(HttpServerResponse response, int status, Fault fault) {
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(Json.line(fault.answer()));
  }
}
