package marsad.language;

/** Grammatical properties by which the languages of the reports differ. */
public enum Trait {
  /** The verb stands at the end of its clause, behind subject, object and place. */
  VERB_LAST,

  /** The verb stands before its subject: who did it stands between the verb and the victims. */
  VERB_FIRST,

  /** The subject stands before the verb and the object behind it. */
  SUBJECT_FIRST,

  /** A noun stands before its modifiers: "village of Rashad", "police of Kirkuk". */
  HEAD_FIRST,

  /** Names begin with a capital letter. */
  CAPITALS,

  /** The conjunction "and" is written together with the word behind it. */
  CLITIC_CONJUNCTION,

  /** Compound numbers need "and" between their parts: "five and twenty". */
  NUMBERS_WITH_AND,

  /** A pronoun subject may be left out: "and was wounded". */
  DROPS_SUBJECT,

  /** The auxiliary alone makes the past perfect; no participle of its own is needed. */
  PERFECT_BY_AUXILIARY,

  /**
   * A verb for killed and wounded behind its subject counts the killed before and the wounded
   * behind.
   */
  JOINT_VERB_SPLITS
}
