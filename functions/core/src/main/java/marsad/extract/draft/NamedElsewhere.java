package marsad.extract.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import marsad.event.ActorRole;
import marsad.event.EvidenceField;
import marsad.event.Role;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.role.ActorReader;
import marsad.extract.role.BlamedGroup;
import marsad.extract.role.NamedActor;
import marsad.extract.text.EvidenceSpan;
import marsad.reference.Actors;
import marsad.reference.Kind;
import marsad.reference.KindTrait;

/**
 * Who did or suffered an event, where no sentence that reports it says so: a group that a sentence
 * blames, and those whom only the title names. They prove nothing of the event itself.
 */
public final class NamedElsewhere {
  private final Actors known;
  private final EventDraft event;
  private final List<ActorRole> parts = new ArrayList<>();
  private final List<EvidenceSpan> proofs = new ArrayList<>();

  NamedElsewhere(EventDraft event, Actors known) {
    this.event = event;
    this.known = known;
  }

  /** Adds the group that a sentence blames, if any, where nobody or only gunmen are named. */
  public void blame(SentenceFrames sentence) {
    new BlamedGroup(sentence.passage()).find(sentence.sentence()).ifPresent(this::blame);
  }

  private void blame(NamedActor group) {
    if (group.part().role() == Role.TARGET) {
      if (isOpen(Role.TARGET) && !has(group.part().id(), Role.INITIATOR)) {
        parts.add(group.part());
        proofs.add(group.proof());
      }
      return;
    }
    boolean suffers =
        has(group.part().id(), Role.TARGET)
            && (!event.kind().has(KindTrait.FINDABLE)
                || event.victims().contains(group.part().id()));
    if (isOpen(Role.INITIATOR) && !suffers) {
      parts.add(group.part());
      proofs.add(group.proof());
    }
  }

  /**
   * Adds initiators and targets of the same event reported in another text, each where none is
   * named.
   *
   * @param words the proofs of that event
   */
  public void complete(Collection<ActorRole> others, Collection<EvidenceSpan> words) {
    for (Role role : List.of(Role.INITIATOR, Role.TARGET)) {
      if (isOpen(role)) {
        others.stream()
            .filter(part -> part.role() == role && !known.get(part.id()).umbrella())
            .filter(part -> !has(part.id(), Role.INITIATOR) && !has(part.id(), Role.TARGET))
            .toList()
            .forEach(part -> add(part, words));
      }
    }
  }

  private void add(ActorRole part, Collection<EvidenceSpan> words) {
    parts.add(part);
    words.stream()
        .filter(word -> word.field() == EvidenceField.ACTORS)
        .filter(word -> word.evidence().quote().equals(part.text()))
        .findFirst()
        .ifPresent(proofs::add);
  }

  /** Returns all who take part, those that the event's own sentences name first. */
  public Collection<ActorRole> parties() {
    Map<String, ActorRole> byKey = new LinkedHashMap<>();
    event.actors().forEach(part -> byKey.put(ActorReader.key(part), part));
    for (ActorRole part : parts) {
      byKey.remove(ActorReader.key(new ActorRole(part.id(), Role.PARTICIPANT, part.text())));
      if (part.role() == Role.INITIATOR) { // who claims a bombing was not its target
        byKey.remove(ActorReader.key(new ActorRole(part.id(), Role.TARGET, part.text())));
      }
      byKey.putIfAbsent(ActorReader.key(part), part);
    }
    return byKey.values();
  }

  /** Returns the words that name them. */
  public List<EvidenceSpan> proofs() {
    return Collections.unmodifiableList(proofs);
  }

  /** Returns whether nobody is named in a role, or only by a word for several. */
  private boolean isOpen(Role role) {
    Kind kind = event.kind();
    boolean attack =
        kind.has(KindTrait.ASSAULT)
            || kind.has(KindTrait.REMOTE)
            || role == Role.INITIATOR && kind.has(KindTrait.MUTUAL);
    return attack
        && parties().stream()
            .noneMatch(part -> part.role() == role && !known.get(part.id()).umbrella());
  }

  private boolean has(String actor, Role role) {
    return parties().stream().anyMatch(part -> part.id().equals(actor) && part.role() == role);
  }
}
