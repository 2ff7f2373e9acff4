package marsad.article;

/**
 * An input that cannot become an article; the message says why, in words for the person who gave
 * it.
 */
public final class RejectedInput extends Exception {
  private static final long serialVersionUID = 1L;

  private final InputRejectionReason refusal;

  public RejectedInput(InputRejectionReason refusal, String reason) {
    super(reason);
    this.refusal = refusal;
  }

  /** Why, as it is counted. */
  public InputRejectionReason refusal() {
    return refusal;
  }
}
