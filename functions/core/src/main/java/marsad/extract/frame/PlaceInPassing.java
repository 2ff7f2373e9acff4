package marsad.extract.frame;

import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.Route;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.WordList;
import marsad.reference.KindTrait;
import marsad.reference.place.Gazetteer;

/**
 * Recognises places that a sentence names and where its event did not happen: homes, origins,
 * destinations, and the places of what is commemorated.
 */
final class PlaceInPassing {
  /** Maximum number of tokens between "anniversary" and the place of what is remembered. */
  private static final int REMEMBERED_REACH = 6;

  /** Maximum number of tokens between "in" and the name behind it. */
  private static final int PHRASE_REACH = 3;

  private PlaceInPassing() {}

  /** Returns whether a place is only named in passing next to the event of a trigger. */
  static boolean is(PlaceMention place, Trigger trigger) {
    return isRemembered(place, trigger)
        || isHome(place, trigger)
        || isOrigin(place, trigger)
        || isDestination(place, trigger)
        || isGovernment(place, trigger);
  }

  /** Returns whether the event cannot have happened at a place, whatever else is named. */
  static boolean isAway(PlaceMention place, Trigger trigger, Gazetteer gazetteer) {
    return place != null
        && (isHome(place, trigger) && !gazetteer.inArea(place.place())
            || isOrigin(place, trigger) && !trigger.has(KindTrait.MOVEMENT)
            || trigger.has(KindTrait.CIVILIAN) && isDestination(place, trigger));
  }

  /** "On the anniversary of the fall of Mosul, …": the place of what is remembered. */
  private static boolean isRemembered(PlaceMention place, Trigger trigger) {
    AnnotatedPassage passage = trigger.passage();
    int from = Math.max(trigger.sentence().first(), place.first() - REMEMBERED_REACH);
    int marker = passage.nearest(Marker.COMMEMORATION, place.first(), from);
    return marker >= 0
        && place.last() < trigger.first()
        && Clause.end(passage, marker, place.first()) < 0;
  }

  /** "Fired | from Bartella", "came | from Baghdad": where it came from is not where it fell. */
  private static boolean isOrigin(PlaceMention place, Trigger trigger) {
    AnnotatedPassage passage = trigger.passage();
    if (trigger.has(KindTrait.MOVEMENT) && Route.isFrom(passage, place.first() - 1)) {
      return true;
    }
    return (trigger.has(KindTrait.REMOTE) || trigger.has(KindTrait.MOVEMENT))
        && passage.language().isEnding(WordList.ABLATIVE_ENDING, passage.token(place.last()))
        && passage.has(Marker.LOCATIVE, Math.max(0, place.first() - PHRASE_REACH), place.first());
  }

  /** "A teacher | from Mandali", "a native of Kut": where people live, unless they gather there. */
  private static boolean isHome(PlaceMention place, Trigger trigger) {
    AnnotatedPassage passage = trigger.passage();
    int before = passage.beforePlace(place.first());
    if (before < 1
        || trigger.has(KindTrait.CROWD)
        || trigger.has(KindTrait.MOVEMENT)
        || trigger.has(KindTrait.CAPTIVES)
        || trigger.has(KindTrait.JUDICIAL)
        || trigger.has(KindTrait.FIND)) {
      return false;
    }
    return passage.isMarker(before, Marker.RESIDENCE)
        || Route.isFrom(passage, before)
            && !passage.within(PersonSense.class, before - 1, before - 1).isEmpty()
            && before - 1 != trigger.last();
  }

  /** "…, and the governor urged | Baghdad | to act": a capital that another clause speaks to. */
  private static boolean isGovernment(PlaceMention place, Trigger trigger) {
    AnnotatedPassage passage = trigger.passage();
    if (!passage.language().is(WordList.CAPITAL, passage.token(place.first()).form())) {
      return false;
    }
    int before = passage.beforePlace(place.first());
    boolean located =
        passage.isMarker(before, Marker.LOCATIVE)
            || passage.isMarker(before, Marker.NEAR)
            || passage.isMarker(before, Marker.DIRECTION)
            || before < place.first() - 1;
    int from = Math.min(trigger.last(), place.last()) + 1;
    int to = Math.max(trigger.first(), place.first());
    return passage.isMarker(before, Marker.ADDRESSED)
        || passage.isMarker(before - 1, Marker.DEMAND)
        || !located
            && from < to
            && (Clause.end(passage, from, to) >= 0 || passage.has(Marker.COMPLEMENTIZER, from, to));
  }

  /** "On the way | to Mosul": where people went, unless the event is their movement or its aim. */
  private static boolean isDestination(PlaceMention place, Trigger trigger) {
    AnnotatedPassage passage = trigger.passage();
    return !trigger.has(KindTrait.REMOTE)
        && !trigger.has(KindTrait.MOVEMENT)
        && Route.leadsTo(passage, place);
  }
}
