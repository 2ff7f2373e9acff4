package marsad.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.KindTrait;

/** Gives the sides of a killing or a strike their roles by who is counted among the dead. */
final class VictimSides {
  private VictimSides() {}

  /** Returns the actors of a frame with those roles; empty where the dead say nothing of them. */
  static Optional<List<ActorRole>> of(Frame frame, Actors known) {
    Set<String> dead =
        frame.victims().stream()
            .filter(id -> !known.get(id).umbrella())
            .collect(Collectors.toSet());
    boolean groups = dead.stream().anyMatch(id -> known.get(id).isArmedGroup());
    boolean foreign = dead.stream().anyMatch(id -> known.get(id).isForeign());
    boolean distant = frame.has(KindTrait.DEATH) || frame.has(KindTrait.REMOTE);
    boolean met = groups && isMet(frame, dead, known);
    if (!met && (!distant || !groups && !foreign)) {
      return Optional.empty();
    }
    boolean killing = frame.has(KindTrait.DEATH) && groups;
    boolean forces =
        killing
            && frame.actors().stream()
                .anyMatch(a -> !dead.contains(a.id()) && known.get(a.id()).isState());
    return Optional.of(
        frame.actors().stream()
            .map(
                actor -> {
                  Actor side = known.get(actor.id());
                  boolean gunmen = side.umbrella() && side.isArmedGroup();
                  boolean suffers = dead.contains(actor.id()) || forces && gunmen;
                  boolean acts =
                      !suffers && killing && side.isState() && actor.role() != Role.SUPPORTER;
                  Role role = suffers ? Role.TARGET : acts ? Role.INITIATOR : actor.role();
                  return new ActorRole(actor.id(), role, actor.text());
                })
            .toList());
  }

  /** "Four of the group were killed in an ambush of the army": only those who were met died. */
  private static boolean isMet(Frame frame, Set<String> dead, Actors known) {
    return frame.has(KindTrait.VAGUE)
        && frame.actors().stream()
            .anyMatch(a -> a.role() == Role.INITIATOR && known.get(a.id()).isState())
        && dead.stream().noneMatch(id -> known.get(id).isState());
  }
}
