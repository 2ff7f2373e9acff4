package marsad.extract.lexicon;

/** What people suffered. */
public enum Outcome {
  KILLED,
  WOUNDED,
  CAPTURED,
  MISSING,

  /** The words say that nobody was killed or wounded. */
  NONE,

  /** The words count killed and wounded together. */
  KILLED_OR_WOUNDED
}
