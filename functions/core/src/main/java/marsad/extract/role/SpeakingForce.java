package marsad.extract.role;

import java.util.Collection;
import java.util.Optional;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.reference.Actors;
import marsad.reference.KindTrait;

/**
 * "The police announced that two were arrested": where no agent is named, the force that speaks of
 * what only forces do is who did it.
 */
final class SpeakingForce {
  /** Maximum number of tokens, such as a rank, between "a source" and the force behind it. */
  private static final int SOURCE_REACH = 3;

  private final AnnotatedPassage passage;
  private final Actors actors;
  private final OwnClaims claims;

  SpeakingForce(AnnotatedPassage passage, Actors actors) {
    this.passage = passage;
    this.actors = actors;
    this.claims = new OwnClaims(passage);
  }

  /** Returns the force that speaks of what it did; empty where somebody else may have done it. */
  Optional<NamedActor> find(Trigger trigger, Collection<ActorRole> known) {
    boolean ofForces =
        trigger.has(KindTrait.JUDICIAL)
            || trigger.has(KindTrait.FIND)
            || trigger.has(KindTrait.CONTINUES)
            || isBlow(trigger, known);
    boolean verbLast = passage.language().has(Trait.VERB_LAST);
    if (known.stream().noneMatch(actor -> actor.role() == Role.INITIATOR)) {
      Optional<NamedActor> claimed = claims.find(trigger);
      if (claimed.isPresent()) {
        return claimed;
      }
    }
    if (!ofForces
        || known.stream().anyMatch(actor -> actor.role() == Role.INITIATOR)
        || verbLast && trigger.has(KindTrait.JUDICIAL) && !isOwnDeed(trigger)) {
      return Optional.empty();
    }
    for (Mention mention :
        passage.within(ActorSense.class, trigger.sentence().first(), trigger.last())) {
      ActorSense sense = mention.get(ActorSense.class);
      if (sense.actor().isState() && speaks(mention, trigger)) {
        String force = sense.actor().id();
        return Optional.of(NamedActor.of(passage, mention, force, Role.INITIATOR, sense.rule()));
      }
    }
    return Optional.empty();
  }

  /**
   * "The army announced | the death of three of the group": what only its enemies do to a group.
   */
  private boolean isBlow(Trigger trigger, Collection<ActorRole> known) {
    return passage.language().has(Trait.VERB_FIRST)
        && (trigger.has(KindTrait.DEATH) || trigger.has(KindTrait.REMOTE))
        && known.stream()
            .filter(actor -> actor.role() == Role.TARGET)
            .anyMatch(actor -> actors.get(actor.id()).isArmedGroup());
  }

  /** "They arrested", "announced the arrest of": an active verb, or its noun. */
  private boolean isOwnDeed(Trigger trigger) {
    Clause clause = Clause.behind(passage, trigger.first(), trigger.last(), trigger.to());
    boolean active =
        passage.has(Marker.ACTIVE, clause.first(), clause.last())
            && !passage.has(Marker.PASSIVE, clause.first(), clause.last());
    return active
        || !Clause.hasVerb(passage, clause.first(), clause.last())
            && trigger.sense().noun()
            && announces(trigger);
  }

  /** "The arrest of two | was announced" stands before the verb of speaking. */
  private boolean announces(Trigger trigger) {
    return trigger.last() < trigger.sentence().last()
        && passage.nearest(Marker.ATTRIBUTION, trigger.last() + 1, trigger.sentence().last()) >= 0;
  }

  /** Whether a force is the subject of a verb of speaking, and no source in it that speaks. */
  private boolean speaks(Mention force, Trigger trigger) {
    int from = Math.max(trigger.sentence().first(), force.first() - SOURCE_REACH);
    boolean source = force.first() > from && passage.has(Marker.SPEAKER, from, force.first() - 1);
    if (source) {
      return false;
    }
    if (passage.language().has(Trait.VERB_FIRST)) {
      return force.first() > from
          && force.last() < trigger.first()
          && passage.isMarker(force.first() - 1, Marker.ATTRIBUTION)
          && !passage.isMarker(force.first() - 1, Marker.SPEAKER);
    }
    for (int i = force.last() + 1; i <= trigger.sentence().last(); i++) {
      if (passage.isMarker(i, Marker.ATTRIBUTION, MarkerUse.VERB)) {
        return i < trigger.first() || i > trigger.last();
      }
      if (passage.starts(ActorSense.class, i)
          || passage.starts(CasualtySense.class, i) && i != trigger.first()
          || passage.isMarker(i, Marker.ROLE, Role.INITIATOR)) {
        return false;
      }
    }
    return false;
  }
}
