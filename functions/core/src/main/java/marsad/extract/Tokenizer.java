package marsad.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import marsad.extract.Token.Type;

/** Splits a text into tokens whose offsets point into the original text. */
final class Tokenizer {
  private static final int LONGEST_WORD = 64;
  private final Function<String, Word> words;

  /**
   * @param words what is known of a folded word
   */
  Tokenizer(Function<String, Word> words) {
    this.words = words;
  }

  List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        i = number(text, i, tokens);
      } else if (Character.isLetter(c)) {
        i = word(text, i, tokens);
      } else {
        if (c == '\n'
            || !(Character.isWhitespace(c) || Character.isSpaceChar(c) || Fold.vanishes(c))) {
          if (!(c == '-' && between(text, i))) {
            tokens.add(new Token(i, i + 1, String.valueOf(c), Type.MARK, Double.NaN, Word.NONE));
          }
        }
        i++;
      }
    }
    return tokens;
  }

  /** A hyphen inside a name only joins its parts. */
  private static boolean between(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private int word(String text, int from, List<Token> tokens) {
    StringBuilder form = new StringBuilder();
    int i = from;
    int end = from;
    while (i < text.length() && i - from < LONGEST_WORD) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        Fold.append(form, c);
        end = i + 1;
      } else if (!Fold.vanishes(c)) {
        break;
      } else if (c == '\u200c' && i > from && text.charAt(i - 1) == 'ه') {
        end = i + 1;
      }
      i++;
    }
    String folded = form.toString();
    if (!folded.isEmpty()) {
      tokens.add(new Token(from, end, folded, Type.WORD, Double.NaN, words.apply(folded)));
    }
    return end;
  }

  /** Digits of any script, with separators of thousands and a decimal part. */
  private static int number(String text, int from, List<Token> tokens) {
    StringBuilder digits = new StringBuilder();
    int i = from;
    while (i < text.length() && i - from < 18) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits.append((char) ('0' + Character.digit(c, 10)));
      } else if ((c == ',' || c == '٬' || c == '،') && thousands(text, i)) {
        i++;
        continue;
      } else if ((c == '.' || c == '٫')
          && i + 1 < text.length()
          && Character.isDigit(text.charAt(i + 1))
          && digits.indexOf(".") < 0
          && digits.length() < 4) {
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

  private static boolean thousands(String text, int comma) {
    int end = comma + 4;
    if (end > text.length()) {
      return false;
    }
    for (int i = comma + 1; i < end; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return end == text.length() || !Character.isDigit(text.charAt(end));
  }
}
