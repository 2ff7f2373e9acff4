package marsad.language.morphology;

import java.util.Optional;

/**
 * How one form of a word is written: letters that stand as they are, and variables that the
 * citation form binds.
 *
 * @param text {@code 1} to {@code 9} stand for one letter each, {@code ~} for one or more letters,
 *     {@code +} for the second stem of the word; every other character for itself
 */
record Pattern(String text) {
  private static final char RUN = '~';
  private static final char STEM = '+';

  /**
   * The letters that a citation form binds.
   *
   * @param radicals letters of {@code 1} to {@code 9}; 0 where the pattern has none
   * @param run letters of {@code ~}
   */
  record Letters(char[] radicals, String run) {}

  /** Returns whether the form needs the second stem of the word. */
  boolean needsStem() {
    return text.indexOf(STEM) >= 0;
  }

  /** Returns the letters that a word binds, empty where the word is not written so. */
  Optional<Letters> find(String word) {
    char[] radicals = new char[10];
    int run = text.indexOf(RUN);
    int tail = run < 0 ? 0 : text.length() - run - 1;
    int head = run < 0 ? text.length() : run;
    boolean fits = run < 0 ? word.length() == head : word.length() > head + tail;
    if (!fits
        || !bind(text.substring(0, head), word.substring(0, head), radicals)
        || !bind(
            text.substring(text.length() - tail), word.substring(word.length() - tail), radicals)) {
      return Optional.empty();
    }
    return Optional.of(
        new Letters(radicals, run < 0 ? "" : word.substring(head, word.length() - tail)));
  }

  private static boolean bind(String pattern, String word, char[] radicals) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c < '1' || c > '9') {
        if (c != word.charAt(i)) {
          return false;
        }
      } else if (radicals[c - '0'] == 0) {
        radicals[c - '0'] = word.charAt(i);
      } else if (radicals[c - '0'] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the form with the letters of a word in place of the variables. */
  String fill(Letters letters, String stem) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '1' && c <= '9') {
        form.append(letters.radicals()[c - '0']);
      } else if (c == RUN) {
        form.append(letters.run());
      } else if (c == STEM) {
        form.append(stem);
      } else {
        form.append(c);
      }
    }
    return form.toString();
  }
}
