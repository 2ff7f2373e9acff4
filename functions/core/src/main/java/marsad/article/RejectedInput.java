package marsad.article;

/**
 * An input that cannot become an article; the message says why, in words for the person who
 * submitted it.
 */
public final class RejectedInput extends Exception {
  private static final long serialVersionUID = 1L;

  private final InputRejectionReason reason;

  public RejectedInput(InputRejectionReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Returns the reason under which it is counted. */
  public InputRejectionReason reason() {
    return reason;
  }
}
