package marsad.extract.entity.place;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Token;
import marsad.language.Token.Variant;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.GivenNames;

/** The words right beside a name that may be a place's: what speaks for a place, what for a man. */
final class PlaceContext {
  private static final GivenNames GIVEN = GivenNames.bundled();

  private final AnnotatedPassage reading;

  PlaceContext(AnnotatedPassage reading) {
    this.reading = reading;
  }

  /** Whether a word like "in" stands right before. */
  boolean preposition(Mention mention) {
    return reading.language().contains(WordList.LOCATIVE_CLITIC, mention.clitics())
        || reading.isCue(mention.first() - 1, Marker.LOCATIVE);
  }

  /**
   * Whether what stands right before asks for a place: a preposition, a direction, an office, a
   * force, or another place that it is listed with.
   */
  boolean located(Mention mention) {
    int before = mention.first() - 1;
    return preposition(mention)
        || before >= 0
            && (reading.language().is(WordList.BEFORE_PLACE, reading.token(before).form())
                || reading.isCue(before, Marker.DIRECTION)
                || reading.isCue(before, Marker.NEAR)
                || isOwned(before)
                || !reading.within(PlaceSense.class, before, before).isEmpty());
  }

  /**
   * Whether a force or an office stands there, without an article: "police of Siniyah", but not
   * "the Chinese police", which is written alike.
   */
  private boolean isOwned(int i) {
    return (reading.isCue(i, Marker.OFFICE) || !reading.within(ActorSense.class, i, i).isEmpty())
        && !reading.language().starts(WordList.ARTICLE, reading.token(i).form());
  }

  /** Whether a given name stands right beside, so that the mention is part of a person's name. */
  boolean isPerson(Mention mention) {
    return isGiven(mention.first() - 1)
        || isGiven(mention.last() + 1)
        || isSurname(mention.last() + 1);
  }

  private boolean isGiven(int i) {
    if (!isWord(i)) {
      return false;
    }
    for (Variant variant : reading.token(i).variants()) {
      if (variant.ofName() && GIVEN.contains(variant.stem())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word with a capital, of which no table knows more, follows the name. */
  private boolean isSurname(int i) {
    return reading.language().has(Trait.CAPITALS)
        && isWord(i)
        && Character.isUpperCase(reading.text().charAt(reading.token(i).start()))
        && reading.cueMention(i).isEmpty()
        && reading.within(PlaceSense.class, i, i).isEmpty()
        && reading.within(ActorSense.class, i, i).isEmpty();
  }

  private boolean isWord(int i) {
    return i >= 0 && i < reading.size() && reading.token(i).type() == Token.Type.WORD;
  }
}
