package marsad.extract.entity.toponym;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.ItemHeads;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.Token.Variant;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.GivenNames;

/** The words right beside a name that may be a place's: what speaks for a place, what for a man. */
final class PlaceContext {
  private final AnnotatedPassage passage;
  private final GivenNames given;
  private final ItemHeads heads;

  PlaceContext(AnnotatedPassage passage, GivenNames given) {
    this.passage = passage;
    this.given = given;
    this.heads = passage.heads();
  }

  /** "The village of (al-Deir)": the token next to a name, outside its quotation marks. */
  int outside(int token, int step) {
    int next = token + step;
    boolean quoted =
        next > 0 && next < passage.size() && passage.token(next).isMark(Marks.QUOTE + "'()");
    return quoted ? next + step : next;
  }

  /** Returns whether a word like "in" stands right before. */
  boolean hasPreposition(Mention mention) {
    return passage.language().contains(WordList.LOCATIVE_CLITIC, mention.clitics())
        || passage.isMarker(mention.first() - 1, Marker.LOCATIVE);
  }

  /**
   * Returns whether what stands right before asks for a place: a preposition, a direction, an
   * office, a force, or another place that it is listed with; so does the head of an item.
   */
  boolean located(Mention mention) {
    int before = mention.first() - 1;
    return heads.holds(mention)
        || isFiled(mention)
        || hasPreposition(mention)
        || before >= 0
            && (passage.language().is(WordList.BEFORE_PLACE, passage.token(before).form())
                || passage.isMarker(before, Marker.DIRECTION)
                || passage.isMarker(before, Marker.NEAR)
                || isOwned(before)
                || !passage.within(PlaceSense.class, before, before).isEmpty());
  }

  /** "Makhmur - …": a name before the dash at the head of a report is a place's. */
  private boolean isFiled(Mention mention) {
    int next = mention.last() + 1;
    return passage.opens()
        && mention.first() == 0
        && next < passage.size()
        && passage.token(next).isMark("–—-/");
  }

  /**
   * Returns whether a force or an office stands there, without an article: "police of Siniyah", but
   * not "the Chinese police", which is written alike.
   */
  private boolean isOwned(int i) {
    return (passage.isMarker(i, Marker.OFFICE) || !passage.within(ActorSense.class, i, i).isEmpty())
        && !passage.language().starts(WordList.ARTICLE, passage.token(i).form());
  }

  /**
   * Returns whether a given name stands right beside, so that the mention is part of a person's
   * name.
   */
  boolean isPerson(Mention mention) {
    return !heads.holds(mention)
        && (isTribe(mention.first() - 1)
            || isGiven(mention.first() - 1)
            || isGiven(mention.last() + 1)
            || isSurname(mention.last() + 1));
  }

  /** "The clan of the sons of Rabia": the name is that of a tribe. */
  private boolean isTribe(int i) {
    return isWord(i) && passage.language().isStem(WordList.TRIBE, passage.token(i));
  }

  private boolean isGiven(int i) {
    if (!isWord(i)) {
      return false;
    }
    for (Variant variant : passage.token(i).variants()) {
      if (given.contains(variant.stem())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a word with a capital, of which no table knows more, follows the name. */
  private boolean isSurname(int i) {
    return passage.language().has(Trait.CAPITALS)
        && isWord(i)
        && Character.isUpperCase(passage.text().charAt(passage.token(i).start()))
        && passage.markerMention(i).isEmpty()
        && passage.within(PlaceSense.class, i, i).isEmpty()
        && passage.within(ActorSense.class, i, i).isEmpty();
  }

  private boolean isWord(int i) {
    return i >= 0 && i < passage.size() && passage.token(i).type() == Token.Type.WORD;
  }
}
