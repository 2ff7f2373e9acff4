package marsad.language;

/** Distances in tokens that differ by language. */
public enum Reach {
  /** Maximum number of tokens before a trigger at which a negation still belongs to it. */
  NEGATION,

  /** Maximum number of tokens behind a trigger at which a word of planning still belongs to it. */
  PLAN,

  /** Maximum number of other words between a casualty verb and the victims before it. */
  VICTIMS,

  /** Maximum number of words between a person and the "and" of a list of people. */
  LIST_GAP,

  /** Maximum number of tokens behind an actor at which a verb of speaking makes it the speaker. */
  SPEECH
}
