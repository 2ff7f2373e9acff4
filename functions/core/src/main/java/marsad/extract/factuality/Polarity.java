package marsad.extract.factuality;

import marsad.extract.entity.casualty.DeniedHarm;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Reach;
import marsad.language.Trait;

/** Decides whether a sentence denies or negates what a trigger names. */
final class Polarity {
  /** Maximum number of tokens between "no" and the noun that it denies. */
  private static final int NONE = 3;

  /** Maximum number of tokens between a denial and the trigger behind it. */
  private static final int DENIAL_REACH = 8;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final OtherClause other;
  private final DeniedHarm harm;

  Polarity(AnnotatedPassage passage, OtherClause other) {
    this.passage = passage;
    this.language = passage.language();
    this.other = other;
    this.harm = new DeniedHarm(passage);
  }

  /** "They denied that | an attack | took place", "reports of an attack are untrue". */
  boolean isDenied(Trigger trigger) {
    int first = trigger.first();
    Sentence sentence = trigger.sentence();
    if (passage.has(Marker.UNTRUE, sentence.first(), sentence.last())) {
      return true;
    }
    if (passage.has(Marker.ALLEGED, sentence.first(), first)
        && (passage.has(Marker.DENIAL, trigger.last(), sentence.last())
            || passage.has(Marker.DISMISSED, trigger.last(), sentence.last()))) {
      return true;
    }
    int said = language.has(Trait.VERB_LAST) ? sentence.last() : trigger.last();
    return passage.has(Marker.DENIAL, Math.max(trigger.free(), first - DENIAL_REACH), said);
  }

  /** "Did not | attack", "no | attack": the negation is of the trigger and of no other word. */
  boolean isNegated(Trigger trigger) {
    int first = trigger.first();
    int near = Math.max(trigger.free(), first - language.reach(Reach.NEGATION));
    int no = passage.nearest(Marker.NEGATION, first, near);
    return no >= 0
            && !other.isOfHarm(trigger, no)
            && !(trigger.sense().noun() && harm.isDenied(no, trigger.sentence().last()))
            && !other.isOfSubject(trigger, no)
            && !other.isOfClaim(trigger, no)
        || isNone(trigger)
        || language.has(Trait.VERB_LAST) && isNegatedBehind(trigger);
  }

  /** Returns whether the verb that ends the clause of a trigger is negated. */
  private boolean isNegatedBehind(Trigger trigger) {
    Clause clause = Clause.behind(passage, trigger.first(), trigger.last(), trigger.to());
    return trigger.sense().noun()
        ? clause.negations().anyMatch(i -> !harm.isDenied(i, trigger.first()))
        : clause.isNegated();
  }

  /**
   * "No kind of attack": the word stands shortly before the noun, and its verb may be far behind.
   */
  private boolean isNone(Trigger trigger) {
    for (int i = trigger.first() - 1; i >= Math.max(trigger.free(), trigger.first() - NONE); i--) {
      if (passage.token(i).endsClause() || Clause.isVerb(passage, i)) {
        return false;
      }
      if (Clause.isNo(passage, i)) {
        return trigger.sense().noun()
            && !(language.has(Trait.VERB_FIRST) && other.isOfClaim(trigger, i));
      }
    }
    return false;
  }
}
