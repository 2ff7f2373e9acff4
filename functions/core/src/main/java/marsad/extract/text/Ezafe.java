package marsad.extract.text;

import marsad.extract.lexicon.Marker;
import marsad.language.Token;
import marsad.language.WordList;

/** Reads the ending by which a noun takes the next one into its phrase: "village | of Bashir". */
public final class Ezafe {
  private Ezafe() {}

  /** Returns whether a token is a number or a noun that the next one belongs to. */
  public static boolean links(AnnotatedPassage passage, int token) {
    if (token < 0) {
      return false;
    }
    Token word = passage.token(token);
    return word.type() == Token.Type.NUMBER
        || word.type() == Token.Type.WORD
            && passage.language().ends(WordList.LINK, word.form())
            && !passage.isMarker(token, Marker.OWNED);
  }
}
