package marsad.extract;

import java.text.Normalizer;
import marsad.table.Tsv;

/**
 * Folds the spellings of one word into one: hamza, alef, ya and ta marbuta, Persian and Sorani
 * letters in both encodings, Latin case and accents. Marks, tatweel, bidi and zero-width characters
 * vanish. Letters are folded one by one, so that offsets into the original text stay exact.
 */
final class Fold {
  private static final char DROP = '\uffff';
  private static final char[] TABLE = build();

  private Fold() {}

  /** Appends the folded form of a character; nothing where it only decorates. */
  static void append(StringBuilder out, char c) {
    char folded = TABLE[c];
    if (folded != DROP) {
      out.append(folded);
    }
  }

  /** The folded form of a word. */
  static String word(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      append(out, word.charAt(i));
    }
    return out.toString();
  }

  /** Whether the character vanishes, so that it can stand inside a word. */
  static boolean vanishes(char c) {
    return TABLE[c] == DROP;
  }

  private static char[] build() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) Character.toLowerCase(c);
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || type == Character.FORMAT
          || c == 'ـ') {
        table[c] = DROP;
      } else if (c >= 0xC0 && c < 0x250 && Character.isLetter(c)) {
        char base = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFD).charAt(0);
        table[c] = Character.toLowerCase(base);
      }
    }
    for (Tsv.Row row : Tsv.read("lang/fold.tsv")) {
      for (String from : row.get("chars").split(" ")) {
        String to = row.get("folded");
        table[from.charAt(0)] = to.isEmpty() ? DROP : to.charAt(0);
      }
    }
    return table;
  }
}
