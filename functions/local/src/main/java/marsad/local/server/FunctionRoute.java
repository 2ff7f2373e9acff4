package marsad.local.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import marsad.article.BadField;
import marsad.article.RejectedInput;
import marsad.json.BrokenJson;
import marsad.json.Json;
import marsad.parse.FileParser;
import marsad.steps.http.Unavailable;
import marsad.steps.message.BadMessage;
import marsad.steps.message.Fault;
import marsad.steps.message.Message;
import org.jboss.logging.Logger;

/**
 * Stands before the functions over HTTP: a body that is no message does not come to them, and what
 * they fail with is answered in one form, {@code {"error": {"code": …, "reason": …}}}.
 */
@ApplicationScoped
public class FunctionRoute {
  private static final Logger LOG = Logger.getLogger(FunctionRoute.class);
  private static final List<String> FUNCTIONS =
      List.of("discover", "fetch", "extract", "aggregate", "publish");
  private static final int BEFORE_THE_FUNCTIONS = -1;

  /** The one type that a form or a script of another site cannot send unasked. */
  private static final Pattern JSON =
      Pattern.compile("(?i)application/json[ \\t]*(;[ \\t]*charset=\"?utf-8\"?[ \\t]*)?");

  private static final int BAD_REQUEST = 400;
  private static final int NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 413;
  private static final int NOT_JSON = 415;
  private static final int NOT_PROCESSABLE = 422;
  private static final int INTERNAL = 500;
  private static final int UNAVAILABLE = 503;

  void route(@Observes Router router) {
    for (String function : FUNCTIONS) {
      router
          .route("/" + function)
          .order(BEFORE_THE_FUNCTIONS)
          .handler(FunctionRoute::check)
          .failureHandler(FunctionRoute::failed);
    }
  }

  /** Passes on what is a message. A tick of the clock needs none. */
  private static void check(RoutingContext context) {
    Buffer body = context.body() == null ? null : context.body().buffer();
    boolean empty = body == null || body.length() == 0;
    if (context.request().method() != HttpMethod.POST) {
      context.response().putHeader("Allow", "POST");
      answer(context, NOT_ALLOWED, new Fault(BadMessage.CODE, "expected POST with a JSON message"));
      return;
    }
    String type = context.request().getHeader("Content-Type");
    if (type == null ? !empty : !JSON.matcher(type).matches()) {
      answer(
          context,
          NOT_JSON,
          new Fault(BadMessage.CODE, "expected a message of the type application/json"));
      return;
    }
    if (empty && context.normalizedPath().equals("/discover")) {
      context.next();
      return;
    }
    try {
      Json.read(FileParser.utf8(empty ? new byte[0] : body.getBytes()), Message.class);
    } catch (BrokenJson e) {
      answer(context, e.getCause() instanceof BadField ? NOT_PROCESSABLE : BAD_REQUEST, fault(e));
      return;
    } catch (RejectedInput e) {
      answer(context, BAD_REQUEST, new Fault(BadMessage.CODE, e.getMessage()));
      return;
    }
    context.next();
  }

  private static Fault fault(BrokenJson e) {
    return e.getCause() instanceof BadField field
        ? new Fault(field.reason().code(), "article: " + field.getMessage())
        : new Fault(BadMessage.CODE, "not a message: " + e.getMessage());
  }

  private static void failed(RoutingContext context) {
    Throwable failure = context.failure() == null ? null : Fault.unwrapped(context.failure());
    Fault fault = failure == null ? null : Fault.of(failure).orElse(null);
    if (fault != null) {
      answer(context, fault.code().equals(BadMessage.CODE) ? BAD_REQUEST : NOT_PROCESSABLE, fault);
    } else if (failure instanceof Unavailable) {
      answer(context, UNAVAILABLE, new Fault("unavailable", failure.getMessage()));
    } else if (context.statusCode() == TOO_LARGE) {
      answer(context, TOO_LARGE, new Fault("too-long", FileParser.tooLong().getMessage()));
    } else if (failure == null && context.statusCode() < INTERNAL) {
      answer(context, context.statusCode(), new Fault(BadMessage.CODE, "not a request for this"));
    } else {
      LOG.errorf("%s failed: %s", context.normalizedPath(), failure);
      answer(context, INTERNAL, new Fault("internal", "a fault of Marsad's own; see its log"));
    }
  }

  private static void answer(RoutingContext context, int status, Fault fault) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(Json.line(fault.answer()));
  }
}
