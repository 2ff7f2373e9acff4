package marsad.extract.detection;

import java.util.List;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Outcome;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/**
 * Recognises triggers that only say when, where or against what another event of the sentence
 * happened.
 */
final class Circumstance {
  /** Maximum number of tokens between "a day after" and the trigger that it governs. */
  private static final int AFTER_REACH = 2;

  /** Maximum number of tokens between "during" and the trigger that it governs. */
  private static final int DURING_REACH = 2;

  /** Maximum number of tokens between aircraft and "flew over". */
  private static final int SEEN_REACH = 3;

  private final AnnotatedPassage passage;

  Circumstance(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** "Two died during a search": the operation only says when the other event happened. */
  boolean isOnlyTime(Trigger trigger) {
    int from = Math.max(trigger.sentence().first(), trigger.first() - DURING_REACH);
    return trigger.has(KindTrait.CONTINUES)
        && trigger.first() > from
        && passage.has(Marker.DURING, from, trigger.first() - 1);
  }

  /** "Killed two policemen | who were | searching a house": the operation is its occasion. */
  boolean isOccasion(Trigger trigger, List<Trigger> all) {
    int from = Math.max(trigger.sentence().first(), trigger.first() - DURING_REACH);
    return trigger.has(KindTrait.CONTINUES)
        && trigger.first() > from
        && !trigger.sense().noun()
        && (passage.has(Marker.SUBORDINATE, from, trigger.first() - 1)
            || passage.language().has(Trait.VERB_FIRST)
                && passage.isMarker(trigger.first() - 1, Marker.PERFECT_AUX))
        && all.stream()
            .anyMatch(
                t -> t.first() < trigger.first() && t.kind() != null && t.has(KindTrait.ASSAULT));
  }

  /** "Forces began a search, a day after | an attack": the attack says when, and hides nothing. */
  boolean isOfDayBefore(Trigger trigger) {
    int from = Math.max(trigger.sentence().first(), trigger.first() - AFTER_REACH);
    return trigger.first() > from && passage.has(Marker.EARLIER, from, trigger.first() - 1);
  }

  /** "In an operation three were arrested": the second half of "in" stands behind the noun. */
  boolean isFrameOf(Trigger trigger, List<Trigger> all) {
    int from = Math.max(trigger.sentence().first(), trigger.first() - DURING_REACH);
    return trigger.has(KindTrait.CONTINUES)
        && trigger.first() > from
        && passage.has(Marker.LOCATIVE, from, trigger.first() - 1)
        && all.stream().anyMatch(t -> t != trigger && t.is(Strength.NEW) && t.kind() != null)
        && passage.closesPhrase(trigger.last());
  }

  /** "Guns shelled a village, | while | warplanes | flew over": they strike nothing themselves. */
  boolean isFlight(Trigger strike, Trigger planes) {
    return planes.first() > strike.last()
        && strike.has(KindTrait.REMOTE)
        && planes.has(KindTrait.REMOTE)
        && !strike.kind().equals(planes.kind())
        && passage.has(
            Marker.SEEN,
            Math.max(strike.last() + 1, planes.first() - SEEN_REACH),
            Math.min(planes.sentence().last(), planes.last() + SEEN_REACH));
  }

  /**
   * "A force | raided | a house and arrested two", "an ambush of the police caught three": a raid
   * is how they were arrested.
   */
  boolean isRaid(Trigger raid, Trigger arrest) {
    return isTrap(raid, arrest)
        || passage.language().has(Trait.VERB_FIRST)
            && raid.has(KindTrait.CONTINUES)
            && arrest.has(KindTrait.JUDICIAL)
            && !raid.sense().noun()
            && !arrest.sense().noun()
            && arrest.first() > raid.last()
            && passage.attachedAnd(arrest.first())
            && Clause.end(passage, raid.last() + 1, arrest.first()) < 0;
  }

  /** "Police set | an ambush | and caught three": a word for a raid, and no group that made it. */
  private boolean isTrap(Trigger raid, Trigger arrest) {
    int first = raid.sentence().first();
    int from = Math.min(raid.first(), arrest.first());
    return raid.has(KindTrait.VAGUE)
        && passage.has(Marker.RAID, raid.first(), raid.last())
        && arrest.has(KindTrait.JUDICIAL)
        && passage.within(ActorSense.class, first, Math.max(first, from - 1)).stream()
            .noneMatch(actor -> actor.get(ActorSense.class).actor().isArmedGroup())
        && passage.within(CasualtySense.class, first, raid.sentence().last()).stream()
            .map(harm -> harm.get(CasualtySense.class).outcome())
            .noneMatch(outcome -> outcome == Outcome.KILLED || outcome == Outcome.WOUNDED);
  }

  /** "Jets | hideouts | destroyed": where the verb stands last, what is struck before it. */
  boolean isStruck(Trigger trigger, List<Trigger> all) {
    return trigger.is(Strength.GENERIC)
        && trigger.has(KindTrait.FIND)
        && passage.language().has(Trait.VERB_LAST)
        && all.stream()
            .anyMatch(
                t ->
                    t.first() > trigger.last()
                        && !t.has(KindTrait.FIND)
                        && (t.has(KindTrait.REMOTE) || t.has(KindTrait.ASSAULT))
                        && Clause.end(passage, trigger.last() + 1, t.first()) < 0);
  }
}
