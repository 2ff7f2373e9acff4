package marsad.extract.crowd;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;

/** "Commanders of the group fled | with their families": who is armed is not displaced. */
final class Fighters {
  /** Maximum number of tokens between "with" and the families. */
  private static final int WITH_REACH = 2;

  /** Maximum number of tokens from the verb to the families behind it. */
  private static final int BEHIND = 7;

  private final AnnotatedPassage passage;

  Fighters(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /**
   * Returns whether fighters travel, and families only with them.
   *
   * @param from first token of the clause of the trigger
   */
  boolean travel(Trigger trigger, int from) {
    int to = Math.min(trigger.sentence().last(), trigger.last() + BEHIND);
    int first = -1;
    for (int i = from; i <= to && first < 0; i++) {
      first = passage.isMarker(i, Marker.POPULATION) ? i : -1;
    }
    return first > from
        && isCompany(first, from)
        && passage.within(ActorSense.class, from, first - 1).stream()
            .map(actor -> actor.get(ActorSense.class).actor())
            .anyMatch(actor -> actor.isArmedGroup());
  }

  private boolean isCompany(int families, int from) {
    if (passage.attachedAnd(families)) {
      return true;
    }
    for (int i = families - 1; i >= Math.max(from, families - WITH_REACH); i--) {
      if (passage.isMarker(i, Marker.ROLE, MarkerUse.WITH) || passage.isMarker(i, Marker.AND)) {
        return true;
      }
    }
    return false;
  }
}
