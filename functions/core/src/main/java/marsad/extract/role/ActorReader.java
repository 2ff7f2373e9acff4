package marsad.extract.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.bystander.BystanderFilter;
import marsad.extract.bystander.DownedFilter;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.trigger.Trigger;
import marsad.reference.Actors;

/** Reads who takes part in the event of a trigger, and in which role. */
public final class ActorReader {
  private final AnnotatedPassage passage;
  private final BystanderFilter bystanders;
  private final RoleChooser roles;
  private final StateAgents states;
  private final CrowdReader crowds;
  private final SpeakingForce speakers;
  private final CivilianRoles civilians;
  private final SharedSubject shared;
  private final DownedFilter downed;

  public ActorReader(AnnotatedPassage passage, Actors known) {
    this.passage = passage;
    this.bystanders = new BystanderFilter(passage);
    this.roles = new RoleChooser(passage);
    this.states = new StateAgents(passage);
    this.crowds = new CrowdReader(passage);
    this.civilians = new CivilianRoles(passage, known);
    this.speakers = new SpeakingForce(passage, known);
    this.shared = new SharedSubject(passage);
    this.downed = new DownedFilter(passage);
  }

  /**
   * The actors among the words of a trigger.
   *
   * @param actors each actor and role once, in text order
   * @param proofs their words
   */
  public record Found(List<ActorRole> actors, List<EvidenceSpan> proofs) {}

  /** Returns what two parts of one actor in one role have in common. */
  public static String key(ActorRole part) {
    return part.id() + "/" + part.role().code();
  }

  /** Returns the force that tells of what it did to a group; empty where none does. */
  public Optional<ActorRole> speaker(Trigger trigger, List<ActorRole> known) {
    return speakers.find(trigger, known).map(NamedActor::part);
  }

  /** Returns the actors among the words of a trigger. */
  public Found read(Trigger trigger) {
    Map<String, ActorRole> actors = new LinkedHashMap<>();
    List<EvidenceSpan> proofs = new ArrayList<>();
    List<Mention> mentions =
        trigger.kind() == null
            ? List.of()
            : passage.within(ActorSense.class, trigger.from(), trigger.to());
    for (Mention mention : mentions) {
      ActorSense sense = mention.get(ActorSense.class);
      Role role =
          bystanders.matches(mention, sense, trigger)
              ? null
              : roles.find(mention, sense, trigger).orElse(null);
      if (role == null) {
        continue;
      }
      if (role == Role.INITIATOR && downed.matches(mention, trigger)) {
        role = Role.PARTICIPANT;
      }
      NamedActor named = NamedActor.of(passage, mention, sense.actor().id(), role, sense.rule());
      if (actors.putIfAbsent(key(named.part()), named.part()) == null) {
        proofs.add(named.proof());
      }
    }
    Consumer<NamedActor> add =
        named -> {
          actors.putIfAbsent(key(named.part()), named.part());
          proofs.add(named.proof());
        };
    states.find(trigger).forEach(add);
    boolean led = actors.values().stream().anyMatch(part -> part.role() == Role.INITIATOR);
    shared.find(trigger, led).ifPresent(add);
    speakers.find(trigger, actors.values()).ifPresent(add);
    crowds.find(trigger).ifPresent(add);
    civilians.find(trigger, actors.values()).ifPresent(add);
    return new Found(List.copyOf(actors.values()), proofs);
  }
}
