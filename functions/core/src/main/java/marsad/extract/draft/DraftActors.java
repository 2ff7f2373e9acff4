package marsad.extract.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.frame.Frame;
import marsad.extract.role.ActorReader;
import marsad.extract.text.EvidenceSpan;
import marsad.reference.Actors;
import marsad.reference.KindTrait;

/** Who takes part in an event under construction. */
final class DraftActors {
  private final Actors known;

  private final Frame first;
  private final Map<String, ActorRole> byKey = new LinkedHashMap<>();

  /**
   * @param first the first frame of the event
   * @param known knows which actors are only gunmen
   */
  DraftActors(Frame first, Actors known) {
    this.first = first;
    this.known = known;
  }

  /** Adds the actors of a frame of the event. */
  void add(Frame frame) {
    frame.actors().stream()
        .filter(p -> !isLateInitiator(p, frame))
        .forEach(p -> byKey.putIfAbsent(ActorReader.key(p), p));
  }

  /** Returns all actors, in the order in which they were named. */
  Collection<ActorRole> all() {
    return Collections.unmodifiableCollection(byKey.values());
  }

  /** Adds the group that is said to have done it, where nobody or only gunmen were named. */
  boolean blame(ActorRole group) {
    if (!isOpen(Role.INITIATOR) || isIn(group.id(), Role.TARGET)) {
      return false;
    }
    byKey.remove(key(group.id(), Role.PARTICIPANT));
    byKey.put(ActorReader.key(group), group);
    return true;
  }

  /**
   * Adds the initiators and the targets of the same event told elsewhere, each where none is named.
   *
   * @param words the proofs of the other event
   * @return the proofs of those that were added
   */
  List<EvidenceSpan> complete(Collection<ActorRole> others, Collection<EvidenceSpan> words) {
    List<ActorRole> added = new ArrayList<>();
    for (Role role : List.of(Role.INITIATOR, Role.TARGET)) {
      boolean open = isOpen(role);
      others.stream()
          .filter(part -> open && part.role() == role && !known.get(part.id()).umbrella())
          .filter(part -> !isIn(part.id(), Role.INITIATOR) && !isIn(part.id(), Role.TARGET))
          .forEach(added::add);
    }
    for (ActorRole part : added) {
      byKey.remove(key(part.id(), Role.PARTICIPANT));
      byKey.putIfAbsent(ActorReader.key(part), part);
    }
    Set<String> names = added.stream().map(ActorRole::text).collect(Collectors.toSet());
    return words.stream()
        .filter(word -> word.field().equals("actors") && names.contains(word.evidence().quote()))
        .toList();
  }

  /** Returns whether nobody is named in a role, or only by a word for several. */
  private boolean isOpen(Role role) {
    boolean attack =
        first.has(KindTrait.ASSAULT)
            || first.has(KindTrait.REMOTE)
            || role == Role.INITIATOR && first.has(KindTrait.MUTUAL);
    return attack
        && byKey.values().stream()
            .noneMatch(part -> part.role() == role && !known.get(part.id()).umbrella());
  }

  private boolean isIn(String actor, Role role) {
    return byKey.containsKey(key(actor, role));
  }

  private static String key(String actor, Role role) {
    return ActorReader.key(new ActorRole(actor, role, ""));
  }

  /** A later sentence names another who is near, but who did it was told before. */
  private boolean isLateInitiator(ActorRole actor, Frame frame) {
    return actor.role() == Role.INITIATOR
        && (first.has(KindTrait.ASSAULT) || first.has(KindTrait.REMOTE))
        && !frame.sentence().equals(first.sentence())
        && byKey.values().stream()
            .anyMatch(a -> a.role() == Role.INITIATOR && !known.get(a.id()).umbrella());
  }
}
