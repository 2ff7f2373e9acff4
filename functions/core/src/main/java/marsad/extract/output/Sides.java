package marsad.extract.output;

import java.util.List;
import java.util.function.Predicate;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.Kind;
import marsad.reference.KindTrait;

/**
 * Keeps enemies apart: groups arrest nobody, what is found is theirs and the operation of a force
 * is against them, forces of a state plant no bombs, those of the country attack nobody together
 * with gunmen, and those of another country bomb nobody together with a group. A sentence that
 * seems to say so names them for another reason, or they kill the bombers.
 */
final class Sides {

  private final Actors actors;

  Sides(Actors actors) {
    this.actors = actors;
  }

  /** Returns the parties of an event with roles that can be true of all of them together. */
  List<ActorRole> apart(Kind kind, List<ActorRole> parties) {
    boolean forces = parties.stream().anyMatch(part -> is(part, Role.INITIATOR, Actor::isState));
    if (kind.has(KindTrait.JUDICIAL)
        || kind.has(KindTrait.FIND)
        || forces && kind.has(KindTrait.CONTINUES)) {
      return parties.stream()
          .map(part -> is(part, Role.INITIATOR, Actor::isArmedGroup) ? as(part, true) : part)
          .toList();
    }
    boolean foreign = parties.stream().anyMatch(part -> is(part, Role.INITIATOR, Actor::isForeign));
    if (kind.has(KindTrait.REMOTE)
        && (foreign || !kind.has(KindTrait.FINDABLE))) { // no group has jets
      return parties.stream()
          .map(part -> is(part, Role.INITIATOR, Actor::isArmedGroup) ? as(part, true) : part)
          .toList();
    }
    if (kind.has(KindTrait.MUTUAL)) {
      return opposed(parties);
    }
    if (!kind.has(KindTrait.ASSAULT)) {
      return parties;
    }
    boolean planted =
        kind.has(KindTrait.FINDABLE)
            && !kind.has(KindTrait.REMOTE)
            && parties.stream().noneMatch(part -> is(part, Role.TARGET, Actor::isArmedGroup));
    boolean group =
        parties.stream().anyMatch(part -> is(part, Role.INITIATOR, Actor::isArmedGroup));
    if (!planted && !group) {
      return parties;
    }
    boolean hit = parties.stream().anyMatch(part -> part.role() == Role.TARGET);
    return parties.stream()
        .map(part -> is(part, Role.INITIATOR, Actor::isState) ? as(part, planted) : part)
        .map(part -> planted && is(part, Role.INITIATOR, Actor::isForeign) ? as(part, !hit) : part)
        .toList();
  }

  /** "The group attacked and clashed with the army": whom the other side attacks is its target. */
  private List<ActorRole> opposed(List<ActorRole> parties) {
    boolean group =
        parties.stream().anyMatch(part -> is(part, Role.INITIATOR, Actor::isArmedGroup));
    boolean force = parties.stream().anyMatch(part -> is(part, Role.INITIATOR, Actor::isState));
    return parties.stream()
        .map(part -> isTribe(part) ? new ActorRole(part.id(), Role.INITIATOR, part.text()) : part)
        .map(part -> group && is(part, Role.PARTICIPANT, Actor::isState) ? as(part, true) : part)
        .map(
            part ->
                force && is(part, Role.PARTICIPANT, Actor::isArmedGroup) ? as(part, true) : part)
        .toList();
  }

  /** "Two tribes fought": the gunmen of both are one actor, and began it. */
  private static boolean isTribe(ActorRole part) {
    return part.role() == Role.PARTICIPANT && part.id().equals(Actor.TRIBES);
  }

  private static ActorRole as(ActorRole part, boolean planted) {
    return new ActorRole(part.id(), planted ? Role.TARGET : Role.PARTICIPANT, part.text());
  }

  private boolean is(ActorRole part, Role role, Predicate<Actor> kind) {
    return part.role() == role && kind.test(actors.get(part.id()));
  }
}
