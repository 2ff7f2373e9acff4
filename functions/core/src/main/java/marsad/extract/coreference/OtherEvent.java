package marsad.extract.coreference;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.frame.Frame;
import marsad.extract.frame.Mentioned;
import marsad.extract.lexicon.Outcome;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.reference.Actors;

/**
 * Weighs what speaks against two sentences telling of one event, though kind, place and day would
 * allow it: turned sides, other targets, another site, another toll.
 */
final class OtherEvent {
  /** Number of differences from which a sentence tells of another event. */
  private static final int ENOUGH = 3;

  private final Actors actors;

  OtherEvent(Actors actors) {
    this.actors = actors;
  }

  /** Returns whether a frame tells of another event than one of an earlier sentence. */
  boolean is(EventDraft event, Frame frame) {
    if (!isTold(frame)
        || frame.has(Signal.KNOWN)
        || frame.has(Signal.REVISED)
        || event.sentence().equals(frame.sentence())) {
      return false;
    }
    return NextItem.is(event, frame)
        || areSidesTurned(event, frame)
        || isZero(event) && frame.hasCasualties()
        || goesOn(event, frame)
        || against(event, frame) >= ENOUGH;
  }

  /** "A bomb killed one. Hours later | a car exploded and killed two": another toll, later. */
  private boolean goesOn(EventDraft event, Frame frame) {
    return frame.has(Signal.LATER)
        && !frame.has(Signal.DEFINITE)
        && !frame.is(Strength.ANAPHORIC)
        && event.hasCasualties()
        && frame.hasCasualties()
        && !isSameToll(event, frame);
  }

  /** Returns whether words make an event of their own: general ones do where time goes on. */
  private static boolean isTold(Frame frame) {
    return frame.is(Strength.NEW)
        || frame.has(Signal.LATER) && !frame.has(Signal.DEFINITE) && !frame.is(Strength.ANAPHORIC);
  }

  /** Returns how many things speak against one event. */
  private int against(EventDraft event, Frame frame) {
    return Difference.count(event, frame)
        + (disjoint(event, frame, Role.TARGET) ? 1 : 0)
        + (disjoint(event, frame, Role.INITIATOR) ? 1 : 0);
  }

  private Set<String> named(Mentioned mentioned, Role role) {
    return mentioned.actors().stream()
        .filter(actor -> actor.role() == role)
        .map(ActorRole::id)
        .filter(id -> !actors.get(id).umbrella())
        .collect(Collectors.toSet());
  }

  /** "The group attacked …", "two of the group were killed in a strike of the coalition". */
  private boolean areSidesTurned(EventDraft event, Frame frame) {
    return disjoint(event, frame, Role.INITIATOR)
        && !(Collections.disjoint(named(event, Role.INITIATOR), named(frame, Role.TARGET))
            && Collections.disjoint(named(frame, Role.INITIATOR), named(event, Role.TARGET)));
  }

  private boolean disjoint(EventDraft event, Frame frame, Role role) {
    return Difference.areOther(named(event, role), named(frame, role));
  }

  /** "Without losses": nobody was harmed. */
  private static boolean isZero(EventDraft event) {
    return !event.hasCasualties()
        && event.casualties().stream().anyMatch(c -> c.count() != null && !c.count().some());
  }

  /** Returns whether both give the same numbers of dead and of wounded. */
  boolean isSameToll(EventDraft event, Frame frame) {
    return event.hasCasualties()
        && Difference.bests(event.casualties(), Outcome.KILLED)
            .equals(Difference.bests(frame.casualties(), Outcome.KILLED))
        && Difference.bests(event.casualties(), Outcome.WOUNDED)
            .equals(Difference.bests(frame.casualties(), Outcome.WOUNDED));
  }
}
