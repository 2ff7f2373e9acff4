package marsad.extract.coreference;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Outcome;
import marsad.extract.signal.Signal;

/** What speaks against a later sentence telling of an event. */
enum Difference {
  /** "Half an hour later": the sentence goes on in time, or stands beside what was told. */
  LATER((event, frame) -> frame.has(Signal.LATER)),

  /** Another kind, though one may be part of the other. */
  KIND((event, frame) -> !event.kind().equals(frame.kind())),

  /** Another site, and both sentences name one. */
  SITE(Difference::isOtherSite),

  /** Another number of dead. */
  DEAD((event, frame) -> isOther(event, frame, Outcome.KILLED)),

  /** Another number of wounded, where the sentence goes on in time. */
  WOUNDED((event, frame) -> frame.has(Signal.LATER) && isOther(event, frame, Outcome.WOUNDED)),

  /** Another weapon, where the sentence goes on in time. */
  MEANS(
      (event, frame) ->
          frame.has(Signal.LATER) && areOther(event.weapons(), Set.copyOf(frame.weapons())));

  private final BiPredicate<EventDraft, Frame> test;

  Difference(BiPredicate<EventDraft, Frame> test) {
    this.test = test;
  }

  /** Returns how many differences speak against a frame telling of an event. */
  static int count(EventDraft event, Frame frame) {
    int count = 0;
    for (Difference difference : values()) {
      count += difference.test.test(event, frame) ? 1 : 0;
    }
    return count;
  }

  /** Returns whether two sets have members, and none in common. */
  static boolean areOther(Set<?> one, Set<?> two) {
    return !one.isEmpty() && !two.isEmpty() && Collections.disjoint(one, two);
  }

  /** Returns the numbers of people whom something befell. */
  static Set<Integer> bests(Collection<CasualtyMention> casualties, Outcome outcome) {
    return casualties.stream()
        .filter(casualty -> casualty.outcome() == outcome && casualty.count() != null)
        .map(casualty -> casualty.count().best())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static boolean isOther(EventDraft event, Frame frame, Outcome outcome) {
    return areOther(bests(event.casualties(), outcome), bests(frame.casualties(), outcome));
  }

  private static boolean isOtherSite(EventDraft event, Frame frame) {
    return event.ownPlace()
        && frame.ownPlace()
        && frame.place().rank().isBetterThan(PlaceRank.DISTRICT)
        && event.place().rank().isBetterThan(PlaceRank.DISTRICT)
        && !event.place().place().equals(frame.place().place());
  }
}
