package marsad.extract.lexicon;

import java.util.Locale;

/** What people suffered. */
public enum Outcome {
  KILLED,
  WOUNDED,
  CAPTURED,
  MISSING,

  /** The words say that nobody was killed or wounded. */
  NONE,

  /** The words count killed and wounded together. */
  KILLED_OR_WOUNDED;

  /**
   * Returns the outcome that a table names, such as {@code killed-or-wounded}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  static Outcome of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
