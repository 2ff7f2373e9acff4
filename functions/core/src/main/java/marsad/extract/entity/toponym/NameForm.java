package marsad.extract.entity.toponym;

import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Fold;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.WordList;
import marsad.reference.place.Gazetteer;

/**
 * Tells names by their form from other words that only begin or fold alike. Names bear few endings:
 * "Gwer" is not in گوێرەی, nor "Mawat" in ماوەتەوە without a preposition before it.
 */
final class NameForm {
  /** Maximum number of tokens between a name and the preposition that its ending completes. */
  private static final int CIRCUMPOSITION = 9;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final Gazetteer gazetteer;

  NameForm(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
    this.language = passage.language();
  }

  /** Returns whether a name may end as a mention does; always where the language lists nothing. */
  boolean fits(Mention mention) {
    String ending = mention.ending();
    return ending.isEmpty()
        || language.words(WordList.NAME_ENDING).isEmpty()
        || language.is(WordList.ALSO_ENDING, ending)
        || language.is(WordList.NAME_ENDING, ending) && !isFeminine(mention)
        || language.is(WordList.CIRCUMPOSITION_ENDING, ending) && isFramed(mention);
  }

  /**
   * "Wana" with the ending of an accusative: a feminine name takes none, it reads "and that it".
   * Only languages with an article have such names; a Sorani name that folds alike takes endings.
   */
  private boolean isFeminine(Mention mention) {
    if (language.words(WordList.ARTICLE).isEmpty()) {
      return false;
    }
    String form = passage.token(mention.last()).form();
    int stem = form.length() - mention.ending().length();
    return stem > 0 && Fold.word(Marks.NOUN_ENDING).indexOf(form.charAt(stem - 1)) >= 0;
  }

  private boolean isFramed(Mention mention) {
    for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - CIRCUMPOSITION); i--) {
      if (language.is(WordList.CIRCUMPOSITION, passage.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** "In پردێ": its marks tell it from پردی, "bridge of", which folds alike. */
  boolean isMarked(Mention mention) {
    return passage
        .words(mention.first(), mention.last())
        .chars()
        .anyMatch(c -> Marks.is(Marks.MARKED_LETTER, (char) c));
  }

  /** Returns whether a word only looks like a place with a clitic or an ending: فرقة, ورقة. */
  boolean isHomograph(Mention mention) {
    return mention.first() == mention.last()
        && !(mention.clitics().isEmpty() && mention.ending().isEmpty())
        && gazetteer.homographs(language.code()).contains(passage.token(mention.first()).form());
  }

  /** Returns whether the name stands without its article: الرشاد is a place, رشاد may be a man. */
  boolean isBare(Mention mention) {
    String form = passage.token(mention.first()).form();
    return !language.contains(WordList.ARTICLE, form)
        && !language.contains(WordList.ARTICLE_ASSIMILATED, form);
  }
}
