package marsad.extract.detection;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/**
 * "The army | freed | a kidnapped farmer": the word for an abduction says whom a force brought
 * home; the event is its operation. "The group freed two hostages" stays an abduction.
 */
final class Rescue {
  /** Maximum number of tokens between "freed" and the word for the captive. */
  private static final int REACH = 9;

  private final AnnotatedPassage passage;

  Rescue(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether a force frees those whom the word of a trigger calls captives. */
  boolean freed(Trigger trigger) {
    if (!trigger.has(KindTrait.CAPTIVES)) {
      return false;
    }
    int verb =
        passage.language().has(Trait.VERB_LAST)
            ? behind(trigger)
            : passage.nearest(
                Marker.RESCUE,
                trigger.first(),
                Math.max(trigger.sentence().first(), trigger.first() - REACH));
    if (verb < 0 || passage.isMarker(verb - 1, Marker.NEGATION)) {
      return false;
    }
    int from = Clause.start(passage, Math.min(verb, trigger.first()), trigger.sentence().first());
    int to = Math.max(verb, trigger.last());
    return passage.within(ActorSense.class, from, to).stream()
        .anyMatch(actor -> actor.get(ActorSense.class).actor().isState());
  }

  /** "Freed": beside a rescue the word is not that of a town that was retaken. */
  boolean isOnlyFreed(Trigger trigger) {
    return trigger.kind() == null && passage.isMarker(trigger.first(), Marker.RESCUE);
  }

  private int behind(Trigger trigger) {
    int to = Math.min(trigger.sentence().last(), trigger.last() + REACH);
    return passage.nearest(Marker.RESCUE, Math.min(to, trigger.first()), to);
  }
}
