package marsad.language;

import java.util.ArrayList;
import java.util.List;
import marsad.language.Token.Type;

/** Splits a stretch of a text into tokens whose offsets point into the whole text. */
public final class Tokenizer {
  private static final int LONGEST_WORD = 64;
  private static final int LONGEST_NUMBER = 18;

  /** The apostrophe of typesetters, as in names: it is read like that of typewriters. */
  private static final char APOSTROPHE = '\u2019';

  private static final char NON_JOINER = '\u200c';

  /** Marks of the scripts that reports use; the others are rare. */
  private static final String[] MARKS = new String[0x700];

  static {
    for (char c = 0; c < MARKS.length; c++) {
      MARKS[c] = String.valueOf(c);
    }
  }

  private final Vocabulary words;
  private final String text;
  private final int to;
  private final List<Token> tokens;
  private final char[] form = new char[2 * LONGEST_WORD];

  private Tokenizer(Vocabulary words, String text, int from, int to) {
    this.words = words;
    this.text = text;
    this.to = to;
    this.tokens = new ArrayList<>((to - from) / 5 + 1);
  }

  /**
   * The tokens of characters {@code from} to {@code to} of a text.
   *
   * @param words what is known of folded words
   */
  public static List<Token> tokens(String text, int from, int to, Vocabulary words) {
    Tokenizer tokenizer = new Tokenizer(words, text, from, to);
    int i = from;
    while (i < to) {
      i = tokenizer.next(i);
    }
    return tokenizer.tokens;
  }

  private int next(int i) {
    char c = text.charAt(i);
    if (Character.isLetter(c)) {
      return word(i);
    }
    if (Character.isDigit(c)) {
      return number(i);
    }
    boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Fold.vanishes(c);
    if (c == '\n' || !blank && !(c == '-' && between(i))) {
      String mark = c < MARKS.length ? MARKS[c] : c == APOSTROPHE ? "'" : String.valueOf(c);
      tokens.add(new Token(i, i + 1, mark, Type.MARK, Double.NaN, Word.NONE));
    }
    return i + 1;
  }

  /** A hyphen inside a name only joins its parts. */
  private boolean between(int i) {
    return i > 0
        && i + 1 < to
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private int word(int from) {
    int length = 0;
    int i = from;
    int end = from;
    int last = Math.min(to, from + LONGEST_WORD);
    while (i < last) {
      char c = text.charAt(i);
      char folded = Fold.fold(c);
      if (Character.isLetter(c)) {
        if (folded != Fold.DROP) {
          form[length++] = folded;
        }
        char second = Fold.second(c);
        if (second != Fold.DROP) {
          form[length++] = second;
        }
        end = i + 1;
      } else if (folded != Fold.DROP) {
        break;
      } else if (c == NON_JOINER
          && i > from
          && Marks.is(Marks.NON_JOINER_LETTER, text.charAt(i - 1))) {
        end = i + 1;
      }
      i++;
    }
    if (length > 0) {
      Word word = words.word(form, length);
      tokens.add(new Token(from, end, word.form(), Type.WORD, Double.NaN, word));
    }
    return end;
  }

  /** Digits of any script, with separators of thousands and a decimal part. */
  private int number(int from) {
    StringBuilder digits = new StringBuilder();
    int i = from;
    while (i < to && i - from < LONGEST_NUMBER) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits.append((char) ('0' + Character.digit(c, 10)));
      } else if (Marks.is(Marks.THOUSANDS, c) && thousands(i)) {
        i++;
        continue;
      } else if (Marks.is(Marks.DECIMAL, c)
          && i + 1 < to
          && Character.isDigit(text.charAt(i + 1))
          && digits.indexOf(".") < 0
          && digits.length() < 4
          && !isOfDate(from, i)) {
        digits.append('.');
      } else {
        break;
      }
      i++;
    }
    double value;
    try {
      value = Double.parseDouble(digits.toString());
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    tokens.add(new Token(from, i, digits.toString(), Type.NUMBER, value, Word.NONE));
    return i;
  }

  /** "14.5.2024": figures on both sides of two dots, so that neither is that of a decimal. */
  private boolean isOfDate(int from, int dot) {
    if (from > 1
        && text.charAt(from - 1) == text.charAt(dot)
        && Character.isDigit(text.charAt(from - 2))) {
      return true;
    }
    int i = dot + 1;
    while (i < to && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i + 1 < to
        && text.charAt(i) == text.charAt(dot)
        && Character.isDigit(text.charAt(i + 1));
  }

  private boolean thousands(int comma) {
    int end = comma + 4;
    if (end > to) {
      return false;
    }
    for (int i = comma + 1; i < end; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return end == to || !Character.isDigit(text.charAt(end));
  }
}
