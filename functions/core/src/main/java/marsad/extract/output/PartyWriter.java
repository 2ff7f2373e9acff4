package marsad.extract.output;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.event.ActorRole;
import marsad.event.Evidence;
import marsad.extract.draft.EventDraft;
import marsad.reference.Actor;
import marsad.reference.Actors;

/**
 * Lists who took part in an event: the actors that its sentences name, and the sides of its
 * victims.
 */
final class PartyWriter {
  private final Actors actors;
  private final Sides sides;
  private final VictimWriter victims;

  PartyWriter(Actors actors) {
    this.actors = actors;
    this.sides = new Sides(actors);
    this.victims = new VictimWriter(actors);
  }

  /** Returns one role for each actor, without names for several forces of which one is given. */
  List<ActorRole> write(EventDraft event, List<Evidence> evidence) {
    Map<String, ActorRole> byId = new LinkedHashMap<>();
    event.elsewhere().parties().forEach(p -> byId.putIfAbsent(p.id(), p));
    event.elsewhere().proofs().forEach(proof -> evidence.add(proof.evidence()));
    victims.add(event, byId, evidence);
    Set<String> covered = new LinkedHashSet<>();
    for (ActorRole p : byId.values()) {
      for (String parent : actors.get(p.id()).parents()) {
        Actor umbrella = actors.get(parent);
        if (umbrella.umbrella()) {
          covered.add(parent + "/" + p.role().code());
        }
      }
    }
    return sides.apart(
        event.kind(),
        byId.values().stream()
            .filter(p -> !covered.contains(p.id() + "/" + p.role().code()))
            .toList());
  }
}
