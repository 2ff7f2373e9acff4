package marsad.steps.message;

import marsad.article.RejectedInput;

/**
 * A message that a function cannot do anything with, by the fault of whoever sent it. Over HTTP it
 * is answered with the reason; on Lambda it fails, and so comes to the dead letters.
 */
public final class BadMessage extends IllegalArgumentException {
  /** The code of a message that is none. */
  public static final String CODE = "bad-message";

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * A message that names nothing that can be worked on.
   *
   * @param reason what is wrong, on one line
   */
  public BadMessage(String reason) {
    this(CODE, reason);
  }

  private BadMessage(String code, String reason) {
    super(reason);
    this.code = code;
  }

  /** A message with an article that is rejected. */
  public static BadMessage of(RejectedInput rejected) {
    return new BadMessage(rejected.reason().code(), "article: " + rejected.getMessage());
  }

  /** What kind of fault, letters and dashes. */
  public String code() {
    return code;
  }
}
