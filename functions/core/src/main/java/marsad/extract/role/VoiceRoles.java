package marsad.extract.role;

import java.util.Optional;
import marsad.event.Role;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Ezafe;
import marsad.extract.trigger.Strike;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/**
 * Roles by the voice of the verb, where the verb stands last: the subject of a passive is the
 * target, the first noun before an active verb the initiator, the noun that a verbal noun governs
 * its object.
 */
final class VoiceRoles {
  /** Maximum number of tokens between a noun such as "attack" and whose it is. */
  private static final int GENITIVE_REACH = 3;

  /** Maximum number of tokens between "attack" and the verb "give" that belongs to it. */
  private static final int GIVE_REACH = 10;

  private final AnnotatedPassage passage;
  private final ClauseSubject subjects;
  private final boolean verbLast;

  VoiceRoles(AnnotatedPassage passage) {
    this.passage = passage;
    this.subjects = new ClauseSubject(passage);
    this.verbLast = passage.language().has(Trait.VERB_LAST);
  }

  /** Returns the role of an actor; empty where the voice of the verb says nothing. */
  Optional<Role> find(Mention actor, Trigger trigger) {
    if (!verbLast
        || trigger.kind() == null
        || trigger.has(KindTrait.JOINT)
        || trigger.has(KindTrait.MOVEMENT)) {
      return Optional.empty();
    }
    if (isGiven(trigger, actor)) {
      return Optional.of(actor.first() > trigger.first() ? Role.TARGET : Role.INITIATOR);
    }
    if (actor.first() > trigger.last()) {
      return genitive(actor, trigger);
    }
    Optional<Strike> strike = Strike.find(passage, trigger.sentence(), trigger.first());
    if (strike.isPresent()) {
      return Optional.of(actor.first() > strike.get().object() ? Role.TARGET : Role.INITIATOR);
    }
    if (isCaptor(actor, trigger)) {
      return Optional.of(Role.INITIATOR);
    }
    if (isPossessor(actor, trigger)) {
      return trigger.has(KindTrait.VAGUE) ? Optional.of(Role.INITIATOR) : Optional.empty();
    }
    if (isInstrument(actor)) {
      return Optional.of(Role.INITIATOR);
    }
    Optional<Marker> voice =
        Clause.behind(passage, trigger.first(), trigger.last(), trigger.to()).voice(trigger.last());
    if (voice.isEmpty() || subjects.inPhrase(actor)) {
      return Optional.empty();
    }
    return Optional.of(
        voice.get() == Marker.PASSIVE || subjects.hasSubject(actor, trigger)
            ? Role.TARGET
            : Role.INITIATOR);
  }

  /**
   * "The army | the attack of the group | gave", سوپا پەلاماری داعشی دا: a noun and "give" are one
   * verb, and what stands between them is its object.
   */
  private boolean isGiven(Trigger trigger, Mention actor) {
    if (!trigger.has(KindTrait.VAGUE)
        || !Ezafe.links(passage, trigger.first())
        || actor.first() < trigger.first() && subjects.inPhrase(actor)) {
      return false;
    }
    int first = trigger.first() + 1;
    for (int i = first; i <= Math.min(trigger.sentence().last(), first + GIVE_REACH); i++) {
      if (passage.isMarker(i, Marker.HIT)) {
        return i > first && actor.first() < i;
      }
      if (passage.token(i).endsClause()
          || Clause.isVerb(passage, i)
          || passage.isMarker(i, Marker.ROLE)
          || passage.isMarker(i, Marker.COMPLEMENTIZER)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Returns whether an actor stands behind the verb, in a clause of its own: it takes no part in
   * what the verb tells.
   */
  boolean isOutside(Mention actor, Trigger trigger) {
    if (!verbLast || actor.first() <= trigger.last()) {
      return false;
    }
    Clause clause = Clause.behind(passage, trigger.first(), trigger.last(), trigger.to());
    return actor.first() > clause.last()
        && passage.isMarker(clause.last() + 1, Marker.COMPLEMENTIZER)
        && clause.voice(trigger.last()).isPresent();
  }

  /** "By the bullets of | the gunmen": whose weapon or fire it was. */
  private boolean isInstrument(Mention actor) {
    int arms = actor.first() - 1;
    return arms > 0
        && Ezafe.links(passage, arms)
        && passage.within(CasualtySense.class, arms, arms).isEmpty()
        && passage.within(TriggerSense.class, arms, arms).stream()
            .allMatch(deed -> deed.get(TriggerSense.class).kind() != null)
        && (!passage.within(WeaponSense.class, arms, arms).isEmpty()
            || passage.within(TriggerSense.class, arms, arms).stream()
                .anyMatch(deed -> deed.get(TriggerSense.class).kind().has(KindTrait.VAGUE)))
        && passage.language().is(WordList.INSTRUMENT, passage.token(arms - 1).form());
  }

  /**
   * "Fell into the hands of | the police": the words for an arrest name the force that makes it.
   */
  private static boolean isCaptor(Mention actor, Trigger trigger) {
    return trigger.has(KindTrait.JUDICIAL)
        && actor.first() > trigger.first()
        && actor.last() <= trigger.last()
        && actor.get(ActorSense.class).actor().isState();
  }

  /**
   * "An attack | of the group | was made": between the noun for an attack and its verb stands whose
   * it is.
   */
  private boolean isPossessor(Mention actor, Trigger trigger) {
    return actor.first() > trigger.first()
        && actor.first() <= trigger.first() + GENITIVE_REACH
        && (trigger.has(KindTrait.VAGUE) || trigger.has(KindTrait.REMOTE))
        && Ezafe.links(passage, trigger.first())
        && passage.language().isEnding(WordList.AGENT_ENDING, passage.token(trigger.first()))
        && isPlain(trigger.first() + 1, actor.first() - 1);
  }

  /** "An attack of the group" is the group's; "the killing of a soldier" kills him. */
  private Optional<Role> genitive(Mention actor, Trigger trigger) {
    int first = trigger.last() + 1;
    if (actor.first() > first + GENITIVE_REACH || !isPlain(first, actor.first() - 1)) {
      return Optional.empty();
    }
    boolean masdar =
        passage.within(CasualtySense.class, trigger.first(), trigger.last()).stream()
            .anyMatch(m -> m.get(CasualtySense.class).form() == CasualtyForm.MASDAR);
    return masdar ? Optional.of(Role.TARGET) : Optional.empty();
  }

  private boolean isPlain(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (passage.token(i).endsClause()
          || passage.isMarker(i, Marker.ROLE)
          || passage.isMarker(i, Marker.LOCATIVE)
          || passage.isMarker(i, Marker.AND)) {
        return false;
      }
    }
    return true;
  }
}
