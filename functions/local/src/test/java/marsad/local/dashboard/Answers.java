package marsad.local.dashboard;

import com.microsoft.playwright.Route.FulfillOptions;
import java.util.Base64;

/** Answers that a test gives in the server's stead. */
final class Answers {
  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private Answers() {}

  static FulfillOptions json(String body) {
    return new FulfillOptions().setContentType("application/json").setBody(body);
  }

  static FulfillOptions absent() {
    return new FulfillOptions().setStatus(404);
  }

  /** What a server answers that cannot answer now. */
  static FulfillOptions unavailable() {
    return new FulfillOptions().setStatus(503);
  }

  /** A picture of one point. */
  static FulfillOptions png() {
    return new FulfillOptions()
        .setContentType("image/png")
        .setBodyBytes(Base64.getDecoder().decode(DOT));
  }
}
