package marsad.language;

import java.util.List;
import marsad.language.Token.Variant;

/** A folded word, analysed once and shared by all tokens that have its form. */
public interface Word {
  /** The word of a token that is a number or a punctuation mark. */
  Word NONE = plain("");

  /** Returns the folded form. */
  String form();

  /**
   * Returns the word without its clitics and endings, in every possible way; the whole word first.
   */
  List<Variant> variants();

  /** Returns a word of which only the form is known. */
  static Word plain(String form) {
    return new Plain(form);
  }

  /** Returns whether the first letters of a buffer spell this word. */
  default boolean is(char[] letters, int length) {
    String form = form();
    if (form.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (form.charAt(i) != letters[i]) {
        return false;
      }
    }
    return true;
  }

  /** A word of which only the form is known. */
  record Plain(String form) implements Word {
    @Override
    public List<Variant> variants() {
      return List.of();
    }
  }
}
