package marsad.extract.lexicon;

/** What the words that name an event say of its novelty. */
public enum Strength {
  /** The words make an event. */
  NEW,

  /** The words make an event only where no more specific words stand in the sentence. */
  GENERIC,

  /** The words make an event only beside somebody armed, a weapon or a victim. */
  WEAK,

  /** The words make an event only of people who lose or regain a home: "families left". */
  JOURNEY,

  /** The words make an event only of people who demand or reject something: "dozens gathered". */
  RALLY,

  /** The words make an event where the sentence says that it begins or is under way. */
  INCHOATIVE,

  /** The words refer to an event that the text has already reported. */
  ANAPHORIC,

  /** The words never make an event. */
  CONTEXT;

  /** Returns whether more specific words of the sentence decide what the event is. */
  public boolean isGeneral() {
    return this == GENERIC || this == WEAK;
  }
}
