package marsad.extract.coreference;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.frame.Frame;
import marsad.extract.frame.Mentioned;
import marsad.extract.frame.Signal;
import marsad.extract.lexicon.Outcome;
import marsad.extract.lexicon.Strength;
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
    if (!frame.is(Strength.NEW)
        || frame.has(Signal.KNOWN)
        || frame.has(Signal.REVISED)
        || event.sentence().equals(frame.sentence())) {
      return false;
    }
    return NextItem.is(event, frame)
        || areSidesTurned(event, frame)
        || isZero(event) && frame.hasCasualties()
        || against(event, frame) >= ENOUGH;
  }

  /** Returns the number of things that speak against one event. */
  private long against(EventDraft event, Frame frame) {
    return Stream.of(
            disjoint(event, frame, Role.TARGET),
            disjoint(event, frame, Role.INITIATOR),
            isOtherSite(event, frame),
            isOtherToll(event, frame),
            !event.kind().equals(frame.kind()))
        .filter(against -> against)
        .count();
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
    Set<String> a = named(event, role);
    Set<String> b = named(frame, role);
    return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
  }

  private static boolean isOtherSite(EventDraft event, Frame frame) {
    return event.ownPlace()
        && frame.ownPlace()
        && frame.place().rank().isBetterThan(PlaceRank.DISTRICT)
        && event.place().rank().isBetterThan(PlaceRank.DISTRICT)
        && !event.place().place().equals(frame.place().place());
  }

  /** "Without losses": nobody was harmed. */
  private static boolean isZero(EventDraft event) {
    return !event.hasCasualties()
        && event.casualties().stream().anyMatch(c -> c.count() != null && !c.count().some());
  }

  /** Returns whether both give the same numbers of dead and of wounded. */
  boolean isSameToll(EventDraft event, Frame frame) {
    return event.hasCasualties()
        && bests(event.casualties(), Outcome.KILLED)
            .equals(bests(frame.casualties(), Outcome.KILLED))
        && bests(event.casualties(), Outcome.WOUNDED)
            .equals(bests(frame.casualties(), Outcome.WOUNDED));
  }

  private static Set<Integer> bests(Collection<CasualtyMention> casualties, Outcome outcome) {
    return casualties.stream()
        .filter(casualty -> casualty.outcome() == outcome && casualty.count() != null)
        .map(casualty -> casualty.count().best())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static boolean isOtherToll(EventDraft event, Frame frame) {
    Set<Integer> a = bests(event.casualties(), Outcome.KILLED);
    Set<Integer> b = bests(frame.casualties(), Outcome.KILLED);
    return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
  }
}
