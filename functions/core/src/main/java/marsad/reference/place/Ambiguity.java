package marsad.reference.place;

import marsad.table.Codes;
import marsad.table.TableException;
import marsad.table.Tsv;

/** The context that a word needs to count as the name of a place. */
public enum Ambiguity {
  /** Nothing: it is no other word. */
  NONE,
  /** Nothing, but a given name right next to it makes it the name of a person. */
  NAME,
  /** A preposition right before it, or what {@link #CONTEXT} asks for. */
  PREPOSITION,
  /**
   * A preposition right before it, where it is written with all its marks and so is no other word;
   * or what {@link #CONTEXT} asks for.
   */
  MARKED,
  /**
   * A word for a kind of place, another place that holds it or lies in it nearby, or a preposition
   * and a place of its governorate.
   */
  CONTEXT,
  /**
   * The word for its own kind of place, and another place of its governorate: it is also a common
   * noun, or the name of many places.
   */
  KIND;

  /** Returns the one of two that asks for more. */
  public Ambiguity stricter(Ambiguity other) {
    return compareTo(other) < 0 ? other : this;
  }

  /**
   * Returns the context that a row asks for.
   *
   * @param written its code; nothing where the row asks for none
   * @throws TableException if there is no such context
   */
  static Ambiguity of(Tsv.Row row, String written) {
    if (written.isEmpty()) {
      return NONE;
    }
    return Codes.find(Ambiguity.class, written)
        .filter(found -> found != NONE)
        .orElseThrow(
            () ->
                new TableException(
                    row,
                    "asks for the context '" + written + "'",
                    "write one of name, preposition, marked, context, kind"));
  }
}
