package marsad.extract.output;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.event.ActorRole;
import marsad.event.Casualties;
import marsad.event.Evidence;
import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.lexicon.Outcome;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.KindTrait;

/**
 * Lists who took part in an event: the actors that its sentences name, and the sides of its
 * victims.
 */
final class PartyWriter {
  /** Armed people whose side no word names. */
  private static final String UNNAMED = "unidentified-armed";

  private final Actors actors;
  private final Sides sides;

  PartyWriter(Actors actors) {
    this.actors = actors;
    this.sides = new Sides(actors);
  }

  /** "Two PKK fighters were killed": the fighters are those of the side that is named. */
  private boolean hasArmedTarget(Map<String, ActorRole> byId) {
    return byId.values().stream()
        .anyMatch(part -> part.role() == Role.TARGET && actors.get(part.id()).armed());
  }

  /** Adds the sides of victims: who was killed, wounded or taken in an attack was its target. */
  private void addVictims(EventDraft event, Map<String, ActorRole> byId, List<Evidence> evidence) {
    boolean assault = event.kind().has(KindTrait.ASSAULT) || event.kind().has(KindTrait.REMOTE);
    boolean arrest = event.kind().has(KindTrait.JUDICIAL);
    if (!assault && !arrest) {
      return;
    }
    for (CasualtyMention casualty : event.casualties()) {
      if (casualty.hasVictims() && casualty.outcome() != Outcome.MISSING) {
        for (Casualties.Side side : casualty.count().of()) {
          if (arrest && !side.actor().equals(Actor.CIVILIANS)
              || side.actor().equals(UNNAMED) && hasArmedTarget(byId)) {
            continue;
          }
          Evidence words = casualty.proof().evidence();
          ActorRole victim = new ActorRole(side.actor(), Role.TARGET, words.quote());
          if (byId.putIfAbsent(side.actor(), victim) == null
              && evidence.size() < Limits.MOST_EVIDENCE) {
            evidence.add(
                new Evidence(
                    "actors", words.rule(), words.start(), words.end(), words.quote(), words.in()));
          }
        }
      }
    }
  }

  /** Returns one role for each actor, without names for several forces of which one is given. */
  List<ActorRole> write(EventDraft event, List<Evidence> evidence) {
    Map<String, ActorRole> byId = new LinkedHashMap<>();
    event.actors().forEach(p -> byId.putIfAbsent(p.id(), p));
    addVictims(event, byId, evidence);
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
