package marsad.extract.output;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.event.ActorRole;
import marsad.event.Casualties.Side;
import marsad.event.Evidence;
import marsad.event.EvidenceField;
import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.lexicon.Outcome;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.KindTrait;

/** Makes targets of the sides of an event's victims. */
final class VictimWriter {

  private static final Set<Outcome> HARMED =
      Set.of(Outcome.KILLED, Outcome.WOUNDED, Outcome.CAPTURED);

  private final Actors actors;

  VictimWriter(Actors actors) {
    this.actors = actors;
  }

  /** Adds the sides of victims: who was killed, wounded or taken in an attack was its target. */
  void add(EventDraft event, Map<String, ActorRole> byId, List<Evidence> evidence) {
    boolean assault = event.kind().has(KindTrait.ASSAULT) || event.kind().has(KindTrait.REMOTE);
    boolean arrest = event.kind().has(KindTrait.JUDICIAL);
    if (!assault && !arrest) {
      return;
    }
    for (CasualtyMention casualty : event.casualties()) {
      if (casualty.hasVictims() && casualty.outcome() != Outcome.MISSING) {
        for (Side side : CasualtyMention.named(casualty.count())) {
          if (arrest && !side.actor().equals(Actor.CIVILIANS)
              || side.actor().equals(Actor.UNIDENTIFIED) && hasArmedSide(byId)) {
            continue;
          }
          add(side.actor(), casualty, byId, evidence);
        }
      }
    }
    anyone(event, byId).ifPresent(people -> add(Actor.CIVILIANS, people, byId, evidence));
    if (byId.values().stream().noneMatch(part -> part.role() == Role.TARGET)) {
      new UncountedCivilians(actors).add(event, byId);
    }
  }

  /** "The group attacked; a policeman was killed": forces next to a group that attacks. */
  private boolean isAttacked(String actor, Map<String, ActorRole> byId) {
    return actors.get(actor).isState()
        && byId.values().stream()
            .anyMatch(
                part -> part.role() == Role.INITIATOR && actors.get(part.id()).isArmedGroup());
  }

  private void add(
      String actor, CasualtyMention casualty, Map<String, ActorRole> byId, List<Evidence> all) {
    Evidence words = casualty.proof().evidence();
    ActorRole victim = new ActorRole(actor, Role.TARGET, words.quote());
    ActorRole known = byId.get(actor);
    if (known != null
        && (known.role() == Role.PARTICIPANT
            || known.role() == Role.INITIATOR && isAttacked(actor, byId))) {
      byId.put(actor, new ActorRole(actor, Role.TARGET, known.text()));
    }
    if (byId.putIfAbsent(actor, victim) == null && all.size() < Limits.MOST_EVIDENCE) {
      all.add(
          new Evidence(
              EvidenceField.ACTORS,
              words.rule(),
              words.start(),
              words.end(),
              words.quote(),
              words.in()));
    }
  }

  /** "Two PKK fighters were killed", "two of the attackers": they are of the side that is named. */
  private boolean hasArmedSide(Map<String, ActorRole> byId) {
    return byId.values().stream()
        .anyMatch(
            part ->
                part.role() == Role.TARGET && actors.get(part.id()).armed()
                    || part.role() == Role.INITIATOR && actors.get(part.id()).isArmedGroup());
  }

  /**
   * "A blast killed four people": returns the casualties that are of civilians, as no word says
   * otherwise: no target is named, or the victims of that target are counted apart, or a bomb meant
   * for it hit whoever was near.
   */
  private Optional<CasualtyMention> anyone(EventDraft event, Map<String, ActorRole> byId) {
    Collection<ActorRole> parties = byId.values();
    List<ActorRole> targets = parties.stream().filter(part -> part.role() == Role.TARGET).toList();
    boolean apart = targets.stream().allMatch(part -> isCounted(event, part.id()));
    boolean forces =
        parties.stream()
            .anyMatch(part -> part.role() == Role.INITIATOR && isForce(actors.get(part.id())));
    boolean blast = event.kind().has(KindTrait.FINDABLE) && event.kind().has(KindTrait.ASSAULT);
    boolean sure =
        targets.isEmpty()
            && !event.kind().has(KindTrait.JUDICIAL)
            && !forces
            && event.casualties().stream().noneMatch(c -> c.has(CasualtyMention.ARMED));
    return event.casualties().stream()
        .filter(CasualtyMention::hasVictims)
        .filter(casualty -> HARMED.contains(casualty.outcome()))
        .filter(casualty -> sure || (apart || blast) && casualty.has(CasualtyMention.ANYONE))
        .findFirst();
  }

  private static boolean isCounted(EventDraft event, String actor) {
    return event.casualties().stream().anyMatch(c -> c.hasVictims() && c.has(actor));
  }

  /** Forces of any state rather kill the armed. */
  private static boolean isForce(Actor actor) {
    return actor.armed() && !actor.isArmedGroup();
  }
}
