package marsad.extract.trigger;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/** Tells what a crowd does, such as "left" or "gathered", from what gunmen or nobody does. */
final class CrowdTrigger {
  /** Maximum number of tokens between "after" and a noun in its phrase. */
  private static final int PHRASE_REACH = 3;

  private final AnnotatedPassage passage;

  CrowdTrigger(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** "Families left": a word for what anybody does is new where the clause names a crowd. */
  Trigger apply(Trigger trigger) {
    if (!trigger.is(Strength.WEAK) || !trigger.has(KindTrait.CROWD)) {
      return trigger;
    }
    int from = subjectFrom(trigger);
    boolean armed =
        passage.within(ActorSense.class, from, trigger.last()).stream()
            .anyMatch(actor -> actor.get(ActorSense.class).actor().armed());
    return passage.has(Marker.POPULATION, from, trigger.last())
            && !isOfGunmen(trigger, from)
            && (trigger.has(KindTrait.CIVILIAN) || !armed) // "gunmen closed the road"
        ? trigger.withStrength(Strength.NEW)
        : trigger;
  }

  /**
   * "After the residents resisted, | the gunmen | fled": where the verb stands last, its subject is
   * the nearest noun that no "after" or "for fear of" governs.
   */
  private boolean isOfGunmen(Trigger trigger, int from) {
    if (!passage.language().has(Trait.VERB_LAST) || !trigger.has(KindTrait.CIVILIAN)) {
      return false;
    }
    int crowd = passage.nearest(Marker.POPULATION, trigger.last(), from);
    int phrase = Math.max(from, crowd - PHRASE_REACH);
    boolean governed = crowd > from && passage.has(Marker.AFTER, phrase, crowd - 1);
    return governed
        || crowd < trigger.first() - 1
            && passage.within(ActorSense.class, crowd + 1, trigger.first() - 1).stream()
                .anyMatch(
                    actor ->
                        actor.get(ActorSense.class).actor().armed()
                            && !passage.isMarker(actor.first() - 1, Marker.CAUSE)
                            && !passage.isMarker(actor.first() - 1, Marker.ROLE)
                            && !passage.isMarker(actor.first() - 1, Marker.AND)
                            && !passage.isLinked(actor.first() - 1));
  }

  /**
   * Returns the first token at which the subject of a trigger may stand: "residents, because of the
   * shelling, | left" where the verb stands last.
   */
  private int subjectFrom(Trigger trigger) {
    int from = Clause.start(passage, trigger.first(), trigger.sentence().first());
    int first = trigger.sentence().first();
    if (!passage.language().has(Trait.VERB_LAST) || from == first) {
      return from;
    }
    int phrase = Clause.start(passage, from - 1, first);
    boolean cause = passage.isMarker(phrase, Marker.CAUSE);
    phrase = cause ? Clause.start(passage, Math.max(first, phrase - 1), first) : phrase;
    return Clause.hasVerb(passage, phrase, from - 1)
            || !cause && !passage.has(Marker.CAUSE, phrase, from - 1)
        ? from
        : phrase;
  }
}
