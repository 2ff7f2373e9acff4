package marsad.extract.frame;

import java.util.List;
import java.util.Optional;
import marsad.extract.entity.enumeration.PlaceList;
import marsad.extract.entity.place.CareHouse;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Sorted;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.OtherScene;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;
import marsad.reference.place.Gazetteer;

/** Chooses the place of an event among those that its sentence names. */
final class EventPlaceChooser {
  /** Weighted distance, in tokens, that outweighs one step of {@link PlaceRank}. */
  private static final int RANK_WEIGHT = 6;

  /** Weighted distance, in tokens, from which all places count as equally far. */
  private static final int FAR = 30;

  /** Factor on the distance of a place behind the trigger, where the verb stands last. */
  private static final int BEHIND_VERB_LAST = 3;

  /** Factor on the distance of a place before the trigger, where the verb does not stand last. */
  private static final int BEFORE_OTHER = 2;

  /** Maximum number of tokens between "anniversary" and the place of what is remembered. */
  private static final int REMEMBERED_REACH = 6;

  /** Maximum number of tokens between "from" and the name behind it. */
  private static final int PHRASE_REACH = 3;

  private final Sentence sentence;
  private final List<PlaceMention> places;
  private final Gazetteer gazetteer;
  private final OtherScene scene;

  /**
   * @param places the places that the sentence names, in text order
   */
  EventPlaceChooser(
      OtherScene scene, Sentence sentence, List<PlaceMention> places, Gazetteer gazetteer) {
    this.scene = scene;
    this.sentence = sentence;
    this.places = List.copyOf(places);
    this.gazetteer = gazetteer;
  }

  /**
   * Returns the place of an event: among its own words first, then in its scene, in the scenes
   * before, in the whole sentence.
   */
  Optional<PlaceMention> find(Trigger trigger) {
    int begin = scene.begin(sentence, trigger.first());
    int from = Math.max(trigger.from(), begin);
    int to = Math.min(trigger.to(), scene.end(sentence, begin));
    return best(trigger, from, to)
        .map(place -> beyondSpeaker(place, trigger))
        .or(
            () ->
                isDefinite(trigger)
                    ? Optional.empty()
                    : inScene(trigger, begin)
                        .or(() -> best(trigger, sentence.first(), sentence.last())));
  }

  /** "Sources in Salahaddin said … | south-west of Samarra": where one speaks is only the area. */
  private PlaceMention beyondSpeaker(PlaceMention place, Trigger trigger) {
    return place.rank() != PlaceRank.OFFICE || place.first() > trigger.first()
        ? place
        : best(trigger, trigger.first(), sentence.last())
            .filter(told -> told.rank().isBetterThan(PlaceRank.GOVERNORATE))
            .filter(told -> gazetteer.inNamesakeOf(told.place(), place.place()))
            .orElse(place);
  }

  private Optional<PlaceMention> inScene(Trigger trigger, int begin) {
    Optional<PlaceMention> found = best(trigger, begin, scene.end(sentence, begin));
    return found.isPresent() || begin == sentence.first()
        ? found
        : inScene(trigger, scene.begin(sentence, begin - 1));
  }

  /** "The two attacks": reported before, so that a place of another clause is not theirs. */
  private boolean isDefinite(Trigger trigger) {
    String word = trigger.passage().token(trigger.first()).form();
    return trigger.passage().language().starts(WordList.ARTICLE, word);
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
    if (trigger.has(KindTrait.MOVEMENT)
        && place.first() > 0
        && passage.language().is(WordList.FROM, passage.token(place.first() - 1).form())) {
      return true;
    }
    return (trigger.has(KindTrait.REMOTE) || trigger.has(KindTrait.MOVEMENT))
        && passage.language().isEnding(WordList.ABLATIVE_ENDING, passage.token(place.last()))
        && passage.has(Marker.LOCATIVE, Math.max(0, place.first() - PHRASE_REACH), place.first());
  }

  /** "A teacher | from Mandali", "a native of Kut": where people live, unless they gather there. */
  private static boolean isHome(PlaceMention place, Trigger trigger) {
    AnnotatedPassage passage = trigger.passage();
    int before = passage.before(place.first(), Marker.PLACE_KIND);
    if (before < 1
        || trigger.has(KindTrait.CROWD)
        || trigger.has(KindTrait.MOVEMENT)
        || trigger.has(KindTrait.CAPTIVES)
        || trigger.has(KindTrait.JUDICIAL)
        || trigger.has(KindTrait.FIND)) {
      return false;
    }
    boolean from = passage.language().is(WordList.FROM, passage.token(before).form());
    return passage.isMarker(before, Marker.RESIDENCE)
        || from
            && !passage.within(PersonSense.class, before - 1, before - 1).isEmpty()
            && before - 1 != trigger.last();
  }

  private boolean isAway(PlaceMention place, Trigger trigger) {
    return place != null
        && (isHome(place, trigger) && !gazetteer.inArea(place.place())
            || isOrigin(place, trigger) && !trigger.has(KindTrait.MOVEMENT)
            || trigger.has(KindTrait.CIVILIAN) && isDestination(place, trigger));
  }

  /** "On the way | to Mosul": where people went, unless the event is their movement or its aim. */
  private static boolean isDestination(PlaceMention place, Trigger trigger) {
    AnnotatedPassage passage = trigger.passage();
    int before = passage.before(place.first(), Marker.PLACE_KIND);
    return !trigger.has(KindTrait.REMOTE)
        && !trigger.has(KindTrait.MOVEMENT)
        && (passage.isMarker(before, Marker.TOWARDS)
            || passage.isMarker(place.first(), Marker.TOWARDS));
  }

  /** Returns the best place by rank, then the narrower of two related ones, then the nearer. */
  private Optional<PlaceMention> best(Trigger trigger, int from, int to) {
    PlaceMention best = null;
    PlaceMention remembered = null;
    for (PlaceMention candidate : Sorted.within(places, PlaceMention::first, from, to)) {
      if (trigger.describesSuspect(candidate.first())
          || CareHouse.holds(trigger.passage(), candidate.first(), candidate.last())) {
        continue;
      }
      if (isRemembered(candidate, trigger)
          || isHome(candidate, trigger)
          || isOrigin(candidate, trigger)
          || isDestination(candidate, trigger)) {
        remembered = candidate;
      } else if (best == null || isBetter(candidate, best, trigger)) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best == null && !isAway(remembered, trigger) ? remembered : best)
        .filter(p -> p.rank().isBetterThan(PlaceRank.COUNTRY))
        .filter(p -> p.rank() != PlaceRank.OFFICE || gazetteer.inArea(p.place()));
  }

  private boolean isBetter(PlaceMention a, PlaceMention b, Trigger trigger) {
    if (!a.rank().isBetterThan(PlaceRank.OFFICE) || !b.rank().isBetterThan(PlaceRank.OFFICE)) {
      return a.rank().isBetterThan(b.rank());
    }
    boolean inside = holds(b, a, trigger);
    if (inside != holds(a, b, trigger)) {
      return inside;
    }
    return cost(a, trigger) < cost(b, trigger);
  }

  /** Returns whether one place holds another, and the words between do not tell them apart. */
  private boolean holds(PlaceMention outer, PlaceMention inner, Trigger trigger) {
    return gazetteer.inNamesakeOf(inner.place(), outer.place())
        && !isOfOtherClause(outer, inner, trigger)
        && !new PlaceList(trigger.passage(), gazetteer).joins(outer, inner);
  }

  /** "In the town, by a mosque | that | shelters people from the village": the town is meant. */
  private boolean isOfOtherClause(PlaceMention town, PlaceMention inner, Trigger trigger) {
    AnnotatedPassage passage = trigger.passage();
    return town.rank() == PlaceRank.SITE
        && Math.max(town.last(), trigger.last()) < inner.first()
        && (passage.has(Marker.LOCATIVE, Math.max(0, town.first() - PHRASE_REACH), town.first())
            || passage.isMarker(town.first(), Marker.LOCATIVE))
        && isParted(passage, Math.max(town.last(), trigger.last()) + 1, inner.first() - 1)
        && !passage.has(Marker.SUBORDINATE, trigger.last() + 1, town.first());
  }

  private static boolean isParted(AnnotatedPassage passage, int from, int to) {
    return passage.has(Marker.SUBORDINATE, from, to)
        || passage.has(Marker.COMPLEMENTIZER, from, to)
            && !passage.has(Marker.ATTRIBUTION, from, to);
  }

  private static boolean isVerbLast(Trigger trigger) {
    return trigger.passage().language().has(Trait.VERB_LAST);
  }

  private int cost(PlaceMention place, Trigger trigger) {
    return place.rank().ordinal() * RANK_WEIGHT + distance(place, trigger);
  }

  private int distance(PlaceMention place, Trigger trigger) {
    if (place.first() > trigger.last()) {
      int factor = isVerbLast(trigger) ? BEHIND_VERB_LAST : 1;
      return Math.min(FAR, (place.first() - trigger.last()) * factor);
    }
    int factor = isVerbLast(trigger) ? 1 : BEFORE_OTHER;
    return Math.min(FAR, (trigger.first() - place.last()) * factor);
  }
}
