package marsad.extract.text;

import marsad.extract.lexicon.Marker;
import marsad.language.LanguageProfile;
import marsad.language.Token;
import marsad.language.WordList;

/**
 * Finds where the words begin that name a place and its kind: "the northern oil city of Kirkuk".
 */
final class PlacePhrase {
  /** Maximum number of words that describe a kind of place: "the northern Iraqi oil city of". */
  private static final int DESCRIBING = 5;

  private PlacePhrase() {}

  /** Returns the token before the phrase whose name begins at a token; -1 where there is none. */
  static int before(AnnotatedPassage passage, int first) {
    LanguageProfile language = passage.language();
    int i = first - 1;
    while (i >= 0 && passage.isMarker(i, Marker.PLACE_KIND)) {
      i--;
    }
    for (int k = i; k > Math.max(0, i - DESCRIBING) && i < first - 1; k--) {
      Token word = passage.token(k);
      if (language.is(WordList.ARTICLE_WORD, word.form())) {
        return k - 1;
      }
      if (word.type() != Token.Type.WORD
          || word.endsClause()
          || passage.isMarker(k, Marker.LOCATIVE)) {
        return i;
      }
    }
    return i;
  }
}
