package marsad.export.names;

import java.util.List;

/** The use of capitals in a text. */
enum Casing {
  /** Nothing: the script has none, or all letters are large, or all small. */
  NONE,
  /** A capital inside a sentence begins a proper name. */
  SENTENCE,
  /** Ordinary words have capitals too, as in many headlines. */
  HEADLINE;

  /** Minimum length of a word that has a capital in a headline, characters. */
  private static final int LONG_WORD = 4;

  /** Minimum ratio of long words with a capital to those without one in a headline. */
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
