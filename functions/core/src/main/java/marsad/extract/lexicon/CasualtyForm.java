package marsad.extract.lexicon;

/**
 * Grammatical form of a word that says what people suffered; it decides where the victims stand.
 */
public enum CasualtyForm {
  /** "The wounded". */
  NOUN,

  /** "Killed": the victims stand on the side where the language puts them. */
  VERB,

  /** "Dead", "died": the victims stand before it. */
  STATE,

  /** "Nobody was killed": the number is zero. */
  NONE,

  /** The Arabic verbal noun: the victims stand behind it. */
  MASDAR,

  /** "Assassinated": who did it stands between the verb and the victims. */
  ACTIVE,

  /** "Fell": death only where people stand right behind it. */
  FALL
}
