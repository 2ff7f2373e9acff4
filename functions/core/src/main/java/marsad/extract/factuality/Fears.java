package marsad.extract.factuality;

import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/** Recognises events that somebody only fears, threatens or wishes. */
final class Fears {
  /** Maximum number of tokens between a word of fear or of a plan and the trigger behind it. */
  private static final int NEAR = 5;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final Intentions intentions;
  private final OtherClause other;

  Fears(AnnotatedPassage passage, Intentions intentions) {
    this.passage = passage;
    this.language = passage.language();
    this.intentions = intentions;
    this.other = new OtherClause(passage);
  }

  /** Returns whether a word of fear, threat or wish governs a trigger. */
  boolean isFeared(Trigger trigger) {
    int first = trigger.first();
    int near = Math.max(trigger.free(), first - NEAR);
    int feared =
        passage.nearest(
            Marker.HYPOTHETICAL,
            near,
            language.has(Trait.VERB_LAST)
                ? Clause.behind(passage, first, trigger.last(), trigger.to()).last()
                : trigger.last());
    return feared >= 0
        && !isFaced(trigger, feared)
        && !(isCause(feared) && !isFearedCause(trigger))
        && !passage.has(Marker.ACHIEVED, trigger.from(), feared)
        && !intentions.isAfter(feared, first)
        && !other.isInRelative(trigger, feared)
        && !other.isOfSubject(trigger, feared)
        && !other.isBeforeAnd(trigger, feared)
        && !isOutcry(trigger, feared)
        && !isOtherWish(trigger, feared);
  }

  /**
   * "Foiled | an attack", but not "foiled | a plot to attack": returns whether what a trigger names
   * was begun, and others kept it from succeeding.
   */
  boolean isFoiled(Trigger trigger) {
    int first = trigger.first();
    int from = Math.max(trigger.free(), first - NEAR);
    int foiled = passage.nearest(Marker.HYPOTHETICAL, first, from);
    if (foiled < 0 && language.has(Trait.VERB_LAST)) {
      int to = Math.min(trigger.sentence().last(), trigger.last() + NEAR);
      foiled = passage.nearest(Marker.HYPOTHETICAL, trigger.last(), to);
    }
    int start = Math.min(foiled, first);
    int end = Math.max(foiled, trigger.last());
    return foiled >= 0
        && passage.isMarker(foiled, Marker.HYPOTHETICAL, MarkerUse.FOIL)
        && !passage.has(Marker.ATTEMPT, start, end)
        && !passage.has(Marker.PLANNED, start, end);
  }

  /** "The crowd | demands | wages": people gather for a wish, and the gathering is none. */
  private boolean isOutcry(Trigger trigger, int wish) {
    return trigger.has(KindTrait.CROWD)
        && !trigger.has(KindTrait.CIVILIAN) // "demanded | the return of families"
        && passage.isMarker(wish, Marker.OUTCRY);
  }

  /** "He faced an attempt on his life": the attempt is part of the words for what happened. */
  private boolean isFaced(Trigger trigger, int feared) {
    return feared >= trigger.first()
        && feared <= trigger.last()
        && passage.isMarker(feared, Marker.ATTEMPT);
  }

  /** "For fear of", "after threats of": what somebody does because of it did happen. */
  private boolean isCause(int feared) {
    return feared >= 0
        && (passage.isMarker(feared, Marker.CAUSE)
            || feared > 0
                && (passage.isMarker(feared - 1, Marker.CAUSE)
                    || passage.isMarker(feared - 1, Marker.AFTER)));
  }

  /** Returns whether a trigger is what "for fear of" governs: what stands behind it is a fact. */
  boolean isFearedAsCause(Trigger trigger) {
    int from = Math.max(trigger.free(), trigger.first() - NEAR);
    return isFearedCause(trigger)
        && isCause(passage.nearest(Marker.HYPOTHETICAL, trigger.first(), from));
  }

  /** "For fear of | shelling | they left": what is feared, as against what people do for fear. */
  private boolean isFearedCause(Trigger trigger) {
    return language.has(Trait.VERB_LAST) && !trigger.has(KindTrait.CROWD);
  }

  /** "No day that none is killed, so they fled": the wish is the verb of a clause before. */
  private boolean isOtherWish(Trigger trigger, int feared) {
    return language.has(Trait.VERB_LAST)
        && feared < trigger.first()
        && passage.isMarker(feared, Marker.HYPOTHETICAL, MarkerUse.VERB)
        && Clause.end(passage, feared, trigger.first()) >= 0;
  }
}
