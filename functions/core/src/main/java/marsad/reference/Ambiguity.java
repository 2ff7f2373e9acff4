package marsad.reference;

/** The context that a word needs to count as the name of a place. */
public enum Ambiguity {
  /** Nothing: it is no other word. */
  NONE(""),
  /** A word for a kind of place, or another place of the same area. */
  CONTEXT("context"),
  /** The same, or a preposition right before it. */
  PREPOSITION("preposition"),
  /**
   * The word for its own kind of place, and another place of its governorate: it is also a common
   * noun, or the name of many places.
   */
  KIND("kind");

  private final String written;

  Ambiguity(String written) {
    this.written = written;
  }

  /**
   * As tables write it.
   *
   * @throws IllegalArgumentException if they may not
   */
  static Ambiguity of(String written) {
    for (Ambiguity ambiguity : values()) {
      if (ambiguity.written.equals(written)) {
        return ambiguity;
      }
    }
    throw new IllegalArgumentException("no ambiguity '" + written + "'");
  }
}
