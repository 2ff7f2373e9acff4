package marsad.steps.http;

import java.io.IOException;
import java.time.Duration;

/** A page that may be had another time: the message goes back to the queue. */
public final class Unavailable extends IOException {
  private static final long serialVersionUID = 1L;

  private final Duration after;

  /**
   * @param after how long the server asks to wait; zero where it does not say
   */
  public Unavailable(String reason, Duration after) {
    super(reason);
    this.after = after;
  }

  /** The fault of a fetch whose thread was interrupted. */
  public static Unavailable interrupted() {
    Thread.currentThread().interrupt();
    return new Unavailable("interrupted", Duration.ZERO);
  }

  /** How long the server asks to wait; zero where it does not say. */
  public Duration after() {
    return after;
  }
}
