package marsad.article;

import marsad.json.Shown;

/**
 * A field of a record whose value cannot be right. The message names field, value and what is
 * expected.
 */
public final class BadField extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final InputRejectionReason refusal;

  /**
   * @param expected what the value should be, in words
   */
  public BadField(InputRejectionReason refusal, String field, String value, String expected) {
    super(field + " '" + Shown.shortened(value) + "': " + expected);
    this.refusal = refusal;
  }

  /** Why, as it is counted. */
  public InputRejectionReason refusal() {
    return refusal;
  }
}
