package marsad.extract.draft;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.frame.Frame;
import marsad.extract.role.ActorReader;
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

  /** A later sentence names another who is near, but who did it was told before. */
  private boolean isLateInitiator(ActorRole actor, Frame frame) {
    return actor.role() == Role.INITIATOR
        && (first.has(KindTrait.ASSAULT) || first.has(KindTrait.REMOTE))
        && !frame.sentence().equals(first.sentence())
        && byKey.values().stream()
            .anyMatch(a -> a.role() == Role.INITIATOR && !known.get(a.id()).umbrella());
  }
}
