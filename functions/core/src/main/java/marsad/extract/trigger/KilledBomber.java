package marsad.extract.trigger;

import java.util.List;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/**
 * "Police | killed | a suicide bomber": forces of the state shot him; nothing blew up. "A suicide
 * bomber killed two policemen" is a suicide attack.
 */
final class KilledBomber {
  /** Maximum number of tokens between the verb or the forces and the bomber. */
  private static final int GAP = 1;

  private final AnnotatedPassage passage;

  KilledBomber(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether one of two triggers is the death of the bomber whom the other one names. */
  boolean is(Trigger earlier, Trigger later) {
    Trigger death = earlier.has(KindTrait.DEATH) ? earlier : later;
    Trigger bomber = death == earlier ? later : earlier;
    if (!death.has(KindTrait.DEATH)
        || death.sense().noun()
        || !isBomber(bomber)
        || passage.isMarker(death.last(), Marker.PASSIVE)) {
      return false;
    }
    int first = death.sentence().first();
    if (passage.language().has(Trait.VERB_FIRST)) {
      return death == earlier && endsWithForces(death.last() + 1, bomber.first() - 1);
    }
    boolean object =
        passage.language().has(Trait.VERB_LAST)
            ? death == later && isNear(bomber.last(), death.first())
            : death == earlier && isNear(death.last(), bomber.first());
    return object && hasForces(first, Math.min(bomber.first(), death.first()) - 1);
  }

  private static boolean isBomber(Trigger trigger) {
    return trigger.has(KindTrait.FINDABLE)
        && trigger.has(KindTrait.ASSAULT)
        && !trigger.has(KindTrait.EXPLOSION)
        && !trigger.has(KindTrait.REMOTE);
  }

  private boolean isNear(int before, int behind) {
    return behind - before - 1 <= GAP
        && (behind <= before + 1
            || !passage.has(Marker.LOCATIVE, before + 1, behind - 1)
                && !passage.has(Marker.ROLE, before + 1, behind - 1));
  }

  private boolean hasForces(int from, int to) {
    return from <= to
        && passage.within(ActorSense.class, from, to).stream()
            .anyMatch(actor -> actor.get(ActorSense.class).actor().isState());
  }

  /** "Killed | the police | a bomber": the forces stand right before him. */
  private boolean endsWithForces(int from, int to) {
    List<Mention> actors = from <= to ? passage.within(ActorSense.class, from, to) : List.of();
    return !actors.isEmpty()
        && actors.get(actors.size() - 1).get(ActorSense.class).actor().isState()
        && to - actors.get(actors.size() - 1).last() <= GAP
        && !passage.attachedAnd(to + 1)
        && !passage.has(Marker.LOCATIVE, from, to + 1)
        && !passage.has(Marker.ROLE, from, to + 1);
  }
}
