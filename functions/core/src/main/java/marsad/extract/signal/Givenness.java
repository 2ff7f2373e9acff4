package marsad.extract.signal;

import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Definiteness;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Decides whether the words for an event point at a known one, or at what happens in general. */
final class Givenness {
  /** Maximum number of tokens between "suffered" and what was suffered, the subject between. */
  private static final int SUFFERED_REACH = 8;

  /** Maximum number of tokens between a number and the noun that it counts. */
  private static final int COUNT_REACH = 4;

  private final AnnotatedPassage passage;
  private final Sentence sentence;
  private final Definiteness definiteness;
  private final Predication predication;

  Givenness(AnnotatedPassage passage, Sentence sentence, Predication predication) {
    this.passage = passage;
    this.sentence = sentence;
    this.definiteness = new Definiteness(passage);
    this.predication = predication;
  }

  /** "The attack in Makhmur": definite, without a verb of what happened and without casualties. */
  boolean isKnown(Trigger trigger) {
    return trigger.sense().noun()
        && definiteness.isDefinite(trigger.first())
        && !isVerbal(trigger)
        && !isSuffered(trigger)
        && !passage.has(Marker.ONGOING, trigger.from(), trigger.to())
        && !predication.hasPredicate(trigger);
  }

  /**
   * تعرض فلاح للخطف: "suffered | the abduction" says what happened, with the article of a class.
   */
  private boolean isSuffered(Trigger trigger) {
    int from = Math.max(trigger.from(), trigger.first() - SUFFERED_REACH);
    int verb =
        trigger.has(KindTrait.ASSAULT) && passage.language().has(Trait.VERB_FIRST)
            ? passage.nearest(Marker.PASSIVE, trigger.first() - 1, from)
            : -1;
    return verb >= from
        && verb < trigger.first()
        && Clause.end(passage, verb, trigger.first()) < 0
        && !Clause.hasVerb(passage, verb + 1, trigger.first() - 1);
  }

  /** "The attack": a noun with its article. */
  boolean isDefinite(Trigger trigger) {
    return trigger.sense().noun() && definiteness.isDefinite(trigger.first());
  }

  /** "With attacks growing in the province": a plural that nothing counts or tells of. */
  boolean isGeneral(Trigger trigger) {
    return isHabit(trigger) || isGeneralPlural(trigger);
  }

  /** "In harvest time they burn fields": a present behind the first sentence, nobody counted. */
  private boolean isHabit(Trigger trigger) {
    return passage.language().has(Trait.VERB_LAST)
        && !passage.isTitle()
        && sentence.number() > 0
        && trigger.has(KindTrait.ASSAULT)
        && !passage.has(Marker.ONGOING, trigger.from(), trigger.to())
        && passage.has(Marker.HABIT, trigger.first(), trigger.to())
        && !passage.has(Marker.ATTRIBUTION, trigger.first(), trigger.last());
  }

  private boolean isGeneralPlural(Trigger trigger) {
    return !passage.isTitle()
        && passage.isMarker(trigger.first(), Marker.PLURAL_DEED)
        && !isCounted(trigger)
        && !definiteness.isDefinite(trigger.first())
        && !passage.has(Marker.ONGOING, trigger.from(), trigger.to())
        && !passage.has(Marker.HAPPENS, trigger.from(), trigger.to())
        && !predication.hasPredicate(trigger);
  }

  private boolean isCounted(Trigger trigger) {
    int from = Math.max(trigger.from(), trigger.first() - COUNT_REACH);
    for (int i = from; i < trigger.first(); i++) {
      if (passage.token(i).type() == Token.Type.NUMBER || passage.starts(NumberSense.class, i)) {
        return true;
      }
    }
    return false;
  }

  /** "The finding of a body", العثور على جثة: the noun of an act has its article, and an object. */
  private boolean isVerbal(Trigger trigger) {
    boolean act =
        trigger.has(KindTrait.JUDICIAL)
            || trigger.has(KindTrait.FIND)
            || trigger.has(KindTrait.DEATH);
    return act
        && (passage.language().has(Trait.VERB_FIRST) && trigger.last() > trigger.first()
            || !passage.language().has(Trait.VERB_LAST)
                && (isObject(trigger.last() + 1) || isObject(trigger.last())));
  }

  private boolean isObject(int token) {
    return token <= sentence.last()
        && (passage.isMarker(token, Marker.ROLE)
            || passage.language().starts(WordList.LOCATIVE_CLITIC, passage.token(token).form()));
  }
}
