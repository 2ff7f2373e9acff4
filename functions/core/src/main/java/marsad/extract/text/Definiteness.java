package marsad.extract.text;

import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.language.LanguageProfile;
import marsad.language.Token;
import marsad.language.WordList;

/** Tells "the attack", which the reader knows of, from "an attack". */
public final class Definiteness {
  /** Maximum number of tokens between an article that stands alone and its noun. */
  private static final int ARTICLE_REACH = 3;

  /** Maximum number of letters of clitics before the article. */
  private static final int CLITICS = 2;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;

  public Definiteness(AnnotatedPassage passage) {
    this.passage = passage;
    this.language = passage.language();
  }

  /** Returns whether the noun that begins at a token is definite. */
  public boolean isDefinite(int token) {
    String form = passage.token(token).form();
    return language.ends(WordList.DEFINITE_ENDING, form) || bearsArticle(form) || hasArticle(token);
  }

  /**
   * "The city", and not "the city of Kirkuk": returns whether a noun means a place named before.
   */
  public boolean isPlace(int token) {
    int behind = Math.min(passage.size() - 1, token + ARTICLE_REACH);
    return language.is(WordList.SAME_PLACE, passage.token(token).form())
        && (language.words(WordList.ARTICLE_WORD).isEmpty() || hasArticle(token))
        && (token == behind
            || passage.within(PlaceSense.class, token + 1, behind).isEmpty()
            || passage.token(token + 1).endsClause());
  }

  private boolean bearsArticle(String form) {
    if (language.starts(WordList.ARTICLE_ASSIMILATED, form)) {
      return true;
    }
    for (String article : language.words(WordList.ARTICLE)) {
      int at = form.indexOf(article);
      if (at >= 0 && at <= CLITICS && form.length() > at + article.length() + 1) {
        return true;
      }
    }
    return false;
  }

  private boolean hasArticle(int token) {
    for (int i = token - 1; i >= Math.max(0, token - ARTICLE_REACH); i--) {
      Token word = passage.token(i);
      if (language.is(WordList.ARTICLE_WORD, word.form())) {
        return true;
      }
      if (word.type() != Token.Type.WORD
          || passage.isMarker(i, Marker.LOCATIVE)
          || passage.isMarker(i, Marker.LATER) // "at the same moment | a bomb"
          || Clause.isVerb(passage, i)
          || passage.isMarker(i, Marker.AND)) {
        return false;
      }
    }
    return false;
  }
}
