package marsad.reference.place;

/** The context that a word needs to count as the name of a place. */
public enum Ambiguity {
  /** Nothing: it is no other word. */
  NONE(""),
  /** Nothing, but a given name right beside it makes it the name of a person. */
  NAME("name"),
  /** A preposition right before it, or what {@link #CONTEXT} asks for. */
  PREPOSITION("preposition"),
  /**
   * A preposition right before it, where it is written with all its marks and so is no other word;
   * or what {@link #CONTEXT} asks for.
   */
  MARKED("marked"),
  /**
   * A word for a kind of place, another place that holds it or lies in it nearby, or a preposition
   * and a place of its governorate.
   */
  CONTEXT("context"),
  /**
   * The word for its own kind of place, and another place of its governorate: it is also a common
   * noun, or the name of many places.
   */
  KIND("kind");

  private final String written;

  Ambiguity(String written) {
    this.written = written;
  }

  /** Returns the one of two that asks for more. */
  public Ambiguity stricter(Ambiguity other) {
    return compareTo(other) < 0 ? other : this;
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
