package marsad.extract.detection;

import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Recognises nouns whose form says that the deed is known: it only points back, or to a habit. */
final class KnownDeeds {
  private final AnnotatedPassage passage;

  KnownDeeds(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether a mention, which is a trigger's, names what is known. */
  boolean contains(Mention mention, Trigger trigger) {
    return isKnown(mention) || isStatus(trigger) || isHabit(mention);
  }

  /**
   * "The terrorist attacks": the ending of a definite plural that the noun gives to its adjective.
   */
  private boolean isKnown(Mention mention) {
    int next = mention.last() + 1;
    return next < passage.size()
        && passage.language().is(WordList.LINKED_NOUN_ENDING, mention.ending())
        && passage.language().contains(WordList.DEFINITE_PLURAL, passage.token(next).form());
  }

  /** "The group aims its attacks at": a plural that is somebody's tells of no single one. */
  private boolean isHabit(Mention mention) {
    Token deed = passage.token(mention.last());
    int stem = deed.form().length() - mention.ending().length();
    return mention.first() == mention.last()
        && mention.get(TriggerSense.class).noun()
        && passage.language().has(Trait.HEAD_FIRST)
        && passage.language().is(WordList.OWN, mention.ending())
        && passage.language().ends(WordList.DEED_PLURAL, deed.form().substring(0, stem));
  }

  /** "The displaced": says who people are, not that they fled now. */
  private boolean isStatus(Trigger trigger) {
    return trigger.has(KindTrait.CIVILIAN)
        && passage.language().has(Trait.HEAD_FIRST)
        && passage.isMarker(trigger.first(), Marker.POPULATION)
        && passage.language().starts(WordList.ARTICLE, passage.token(trigger.first()).form());
  }
}
