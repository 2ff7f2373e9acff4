package marsad.extract.lexicon;

/** What number words say: the column {@code type} of {@code numbers.tsv}. */
public enum NumberType {
  /** "Three", which may be part of a longer number. */
  CARDINAL,

  /** "The third": a day of the month, and no count. */
  ORDINAL,

  /** "A", which counts one. */
  ARTICLE,

  /** "At least": the number behind it is the lowest that is possible. */
  AT_LEAST,

  /** "About": the number behind it is roughly right. */
  ABOUT,

  /** "Several", "dozens of": more than one, and no number. */
  VAGUE,

  /** "No casualties": nobody was killed or wounded. */
  NONE;

  /** Returns whether the words go before a number or stand in its place. */
  public boolean qualifies() {
    return this == AT_LEAST || this == ABOUT || this == VAGUE;
  }
}
