package marsad.extract.role;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.KindTrait;

/**
 * Finds the civilians of an event whom no actor's name names: a crowd that protests or is
 * displaced, and the owners of what is attacked.
 */
final class CivilianRoles {

  /** Maximum number of tokens between what is attacked and its owner: "belonging to". */
  private static final int OWNER_REACH = 2;

  /** Maximum number of tokens from "most of them" to what they are. */
  private static final int MOST = 3;

  private final AnnotatedPassage passage;
  private final Actors actors;
  private final CivilianObjects victims;

  CivilianRoles(AnnotatedPassage passage, Actors actors) {
    this.passage = passage;
    this.actors = actors;
    this.victims = new CivilianObjects(passage);
  }

  /** Returns the part of civilians in the event of a trigger; empty where they take none. */
  Optional<NamedActor> find(Trigger trigger, Collection<ActorRole> named) {
    return crowd(trigger, named)
        .or(
            () ->
                owner(trigger)
                    .or(() -> victims.find(trigger, named))
                    .or(() -> property(trigger, named))
                    .or(() -> most(trigger))
                    .map(this::target));
  }

  private NamedActor target(Mention person) {
    return NamedActor.of(passage, person, Actor.CIVILIANS, Role.TARGET, rule(person));
  }

  private String rule(Mention people) {
    return passage
        .at(PersonSense.class, people.first())
        .map(person -> person.get(PersonSense.class).rule())
        .orElse("crowd");
  }

  /** Civilians protest unless a name says who does, and civilians are displaced. */
  private Optional<NamedActor> crowd(Trigger trigger, Collection<ActorRole> named) {
    boolean displaced = trigger.has(KindTrait.CIVILIAN);
    boolean led = named.stream().anyMatch(part -> part.role() == Role.INITIATOR);
    boolean leads = trigger.has(KindTrait.PARTY_LED) || facesForces(named);
    if (!trigger.has(KindTrait.CROWD) || !displaced && (!leads || led)) {
      return Optional.empty();
    }
    Role role = displaced ? Role.TARGET : Role.INITIATOR;
    return Optional.of(NamedActor.of(passage, trigger, Actor.CIVILIANS, role, "crowd"));
  }

  /** "Riot police and graduates clashed": where forces take part in unrest, a crowd began it. */
  private boolean facesForces(Collection<ActorRole> named) {
    return named.stream().anyMatch(part -> actors.get(part.id()).isState());
  }

  /** "Burned | the wheat": crops and homes are of civilians, unless somebody is named. */
  private Optional<Mention> property(Trigger trigger, Collection<ActorRole> named) {
    if (!trigger.has(KindTrait.PROPERTY)
        || named.stream().noneMatch(part -> part.role() == Role.INITIATOR)
        || named.stream().anyMatch(part -> part.role() == Role.TARGET)) {
      return Optional.empty();
    }
    for (int i = trigger.from(); i <= trigger.to(); i++) {
      if (passage.language().isStem(WordList.CIVIL_PROPERTY, passage.token(i))) {
        return Optional.of(new Mention(i, i, "", "", List.of()));
      }
    }
    return Optional.empty();
  }

  /** "Ten were killed, | most of them | civilians". */
  private Optional<Mention> most(Trigger trigger) {
    if (!trigger.has(KindTrait.ASSAULT) && !trigger.has(KindTrait.REMOTE)) {
      return Optional.empty();
    }
    return passage.within(PersonSense.class, trigger.from(), trigger.to()).stream()
        .filter(person -> person.get(PersonSense.class).actor().equals(Actor.CIVILIANS))
        .filter(
            person ->
                passage.has(Marker.MOSTLY, person.first() - 1, Math.max(0, person.first() - MOST)))
        .findFirst();
  }

  /** "Blew up | the house | of a village chief": whose it is was the target. */
  private Optional<Mention> owner(Trigger trigger) {
    if (!trigger.has(KindTrait.ASSAULT) || !passage.language().has(Trait.HEAD_FIRST)) {
      return Optional.empty();
    }
    return passage.within(PersonSense.class, trigger.from(), trigger.to()).stream()
        .filter(person -> person.get(PersonSense.class).actor().equals(Actor.CIVILIANS))
        .filter(person -> !passage.insideActor(person) && isProperty(person.first()))
        .findFirst();
  }

  private boolean isProperty(int person) {
    for (int i = person - 1; i >= Math.max(0, person - OWNER_REACH); i--) {
      if (passage.token(i).endsClause()) {
        return false;
      }
      if (passage.language().isStem(WordList.PROPERTY, passage.token(i))) {
        return true;
      }
    }
    return false;
  }
}
