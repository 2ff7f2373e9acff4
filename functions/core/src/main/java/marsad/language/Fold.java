package marsad.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import marsad.table.Tsv;

/**
 * Folds the spellings of one word into one: hamza, alef, ya and ta marbuta, Persian and Sorani
 * letters in both encodings, Latin case and accents. Marks, tatweel, bidi and zero-width characters
 * vanish. Letters are folded one by one, so that offsets into the original text stay exact.
 */
public final class Fold {
  /** Stands for no character at all. */
  public static final char DROP = '\uffff';

  /** The folded form of every character that was met so far; 0 where none was. */
  private static final char[] KNOWN = new char[Character.MAX_VALUE + 1];

  private static final char TATWEEL = Marks.TATWEEL.charAt(0);

  /** The shapes that printers give to Arabic letters, which some pages write. */
  private static final char FIRST_SHAPE = '\ufb50';

  private static final char LAST_SHAPE = '\ufefc';

  private static final Map<Character, Character> TABLE = table();

  private Fold() {}

  /** The folded form of a word. */
  public static String word(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char folded = fold(word.charAt(i));
      if (folded != DROP) {
        out.append(folded);
      }
      char second = second(word.charAt(i));
      if (second != DROP) {
        out.append(second);
      }
    }
    return out.toString();
  }

  /** Whether the character vanishes, so that it can stand inside a word. */
  public static boolean vanishes(char c) {
    return fold(c) == DROP;
  }

  /** The folded form of a character, or {@link #DROP}. */
  public static char fold(char c) {
    char known = KNOWN[c];
    if (known == 0) {
      known = find(c);
      KNOWN[c] = known;
    }
    return known;
  }

  /** The folded second letter of a lam and alef in one character, or {@link #DROP}. */
  public static char second(char c) {
    if (!isShape(c)) {
      return DROP;
    }
    String letters = letters(c);
    return letters.length() == 2 ? fold(letters.charAt(1)) : DROP;
  }

  /** Whether a character is an Arabic letter in the shape that printers give it. */
  private static boolean isShape(char c) {
    return c >= FIRST_SHAPE && c <= LAST_SHAPE && Character.isLetter(c);
  }

  private static String letters(char shape) {
    return Normalizer.normalize(String.valueOf(shape), Normalizer.Form.NFKC);
  }

  private static char find(char c) {
    if (isShape(c)) {
      char letter = letters(c).charAt(0);
      return letter == c ? c : fold(letter);
    }
    Character listed = TABLE.get(c);
    if (listed != null) {
      return listed;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || c == TATWEEL
        || c == 0) {
      return DROP;
    }
    return Character.toLowerCase(c);
  }

  private static Map<Character, Character> table() {
    Map<Character, Character> table = new HashMap<>();
    for (Tsv.Row row : Tsv.read("lang/fold.tsv")) {
      for (String from : row.get("chars").split(" ")) {
        String to = row.get("folded");
        table.put(from.charAt(0), to.isEmpty() ? DROP : to.charAt(0));
      }
    }
    return table;
  }
}
