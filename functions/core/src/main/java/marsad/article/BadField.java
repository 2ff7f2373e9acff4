package marsad.article;

import marsad.json.Shown;

/**
 * Thrown for a field of a record whose value is invalid. The message names field, value and what is
 * expected.
 */
public final class BadField extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final InputRejectionReason reason;

  /**
   * @param expected what the value should be, in words
   */
  public BadField(InputRejectionReason reason, String field, String value, String expected) {
    super(field + " '" + Shown.shortened(value) + "': " + expected);
    this.reason = reason;
  }

  /** Returns the reason under which it is counted. */
  public InputRejectionReason reason() {
    return reason;
  }
}
