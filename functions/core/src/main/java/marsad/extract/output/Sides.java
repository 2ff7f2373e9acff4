package marsad.extract.output;

import java.util.List;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.reference.Actors;
import marsad.reference.Kind;
import marsad.reference.KindTrait;

/**
 * Keeps enemies apart: forces of the state plant no bombs, and attack nobody together with gunmen.
 * A sentence that seems to say so names them for another reason.
 */
final class Sides {
  private static final String STATE = "state";
  private static final String GROUP = "armed-group";

  private final Actors actors;

  Sides(Actors actors) {
    this.actors = actors;
  }

  /** Returns the parties of an event with roles that can be true of all of them together. */
  List<ActorRole> apart(Kind kind, List<ActorRole> parties) {
    if (!kind.has(KindTrait.ASSAULT)) {
      return parties;
    }
    boolean planted = kind.has(KindTrait.FINDABLE) && !kind.has(KindTrait.REMOTE);
    boolean group = parties.stream().anyMatch(part -> isInitiator(part, GROUP));
    if (!planted && !group) {
      return parties;
    }
    return parties.stream()
        .map(part -> isInitiator(part, STATE) ? as(part, planted) : part)
        .toList();
  }

  private static ActorRole as(ActorRole part, boolean planted) {
    return new ActorRole(part.id(), planted ? Role.TARGET : Role.PARTICIPANT, part.text());
  }

  private boolean isInitiator(ActorRole part, String kind) {
    return part.role() == Role.INITIATOR && actors.get(part.id()).kind().equals(kind);
  }
}
