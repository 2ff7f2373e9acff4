package marsad.export.names;

import java.util.ArrayList;
import java.util.List;
import marsad.language.Fold;

/**
 * One word or number of a text. Unlike {@link marsad.language.Token} it keeps case and apostrophes,
 * by which names are recognised.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 * @param number its value; -1 for a word and for what is greater than 999
 * @param before the characters between it and the word before it, or the start of the text
 * @param near whether nothing but a blank or a hyphen stands between it and the word before it
 */
public record Word(
    String text, String folded, int start, int end, int number, String before, boolean near) {
  private static final int LONGEST_NUMBER = 3;

  /** Marks that may stand inside a word. */
  private static final String INNER = "'’ʼ`´‘";

  /** Marks that join two words to one name. */
  private static final String JOINING = "-‐‑";

  /** Returns the words of a text, in order. */
  static List<Word> split(String text) {
    List<Word> words = new ArrayList<>(text.length() / 5 + 1);
    int behind = 0;
    int i = 0;
    while (i < text.length()) {
      int end = end(text, i);
      if (end == i) {
        i += Character.charCount(text.codePointAt(i));
        continue;
      }
      words.add(word(text, i, end, text.substring(behind, i), words.isEmpty()));
      behind = end;
      i = end;
    }
    return words;
  }

  private static Word word(String text, int start, int end, String before, boolean first) {
    String own = text.substring(start, end);
    int number = -1;
    if (Character.isDigit(own.charAt(0)) && own.length() <= LONGEST_NUMBER) {
      number = 0;
      for (int i = 0; i < own.length(); i++) {
        number = number * 10 + Character.digit(own.charAt(i), 10);
      }
    }
    boolean near =
        !first && before.indexOf('\n') < 0 && (before.isBlank() || JOINING.contains(before));
    return new Word(own, fold(own), start, end, number, before, near);
  }

  /** Returns a word with its letters folded and its apostrophes alike. */
  static String fold(String word) {
    String folded = Fold.word(word);
    StringBuilder alike = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      alike.append(INNER.indexOf(c) < 0 ? c : INNER.charAt(0));
    }
    return alike.toString();
  }

  private static int end(String text, int start) {
    int end = start;
    boolean digits = Character.isDigit(text.codePointAt(start));
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean inside =
          digits
              ? Character.isDigit(c)
              : Character.isLetter(c) || end > start && (isMark(c) || isInner(text, end));
      if (!inside) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean isMark(int c) {
    return c <= Character.MAX_VALUE && Fold.vanishes((char) c) && c != 0;
  }

  /** Returns whether an apostrophe stands between two letters. */
  private static boolean isInner(String text, int at) {
    return INNER.indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && Character.isLetter(text.codePointAt(at + 1));
  }

  boolean isNumber() {
    return Character.isDigit(text.codePointAt(0));
  }

  boolean startsWithCapital() {
    int c = text.codePointAt(0);
    return Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  /** Returns whether its letters have no case, as those of Arabic. */
  boolean isUncased() {
    int c = text.codePointAt(0);
    return Character.toLowerCase(c) == c && Character.toUpperCase(c) == c;
  }

  /** Returns whether it is written like an abbreviation: one capital, or two at its head. */
  boolean isAbbreviation() {
    int second = text.offsetByCodePoints(0, 1);
    return startsWithCapital()
        && (second == text.length() || Character.isUpperCase(text.codePointAt(second)));
  }

  /** Returns whether it and the word before it are one, as "al" and what follows its hyphen. */
  boolean isJoined() {
    return near && !before.isEmpty() && JOINING.contains(before);
  }
}
