package marsad.export.names;

import java.util.List;

/** What the capitals of a text say. */
enum Casing {
  /** Nothing: the script has none, or all letters are large, or all small. */
  NONE,
  /** A capital inside a sentence begins a proper name. */
  SENTENCE,
  /** Ordinary words have capitals too, as in many headlines. */
  HEADLINE;

  /** Words that are shorter are small in headlines too. */
  private static final int LONG_WORD = 4;

  /** In a headline this many long words have a capital for each that has none. */
  private static final int MOST_SMALL = 3;

  /**
   * @param words the words of a text
   * @param common whether each is an ordinary word
   */
  static Casing of(List<Word> words, boolean[] common) {
    int large = 0;
    int small = 0;
    boolean mixed = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.isNumber() || word.isUncased()) {
        continue;
      }
      mixed |= word.startsWithCapital() && !word.isAbbreviation();
      if (common[i] && word.near() && word.text().length() >= LONG_WORD) {
        if (word.startsWithCapital()) {
          large++;
        } else {
          small++;
        }
      }
    }
    if (!mixed) {
      return NONE;
    }
    return large > MOST_SMALL * small ? HEADLINE : SENTENCE;
  }
}
