package marsad.extract.frame;

import java.util.List;
import java.util.Optional;
import marsad.extract.entity.enumeration.PlaceList;
import marsad.extract.entity.place.CareHouse;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.entity.place.PlaceScope;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Sorted;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.OtherScene;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.PlaceKind;

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

  /** Returns the best place by rank, then the narrower of two related ones, then the nearer. */
  private Optional<PlaceMention> best(Trigger trigger, int from, int to) {
    PlaceMention best = null;
    PlaceMention remembered = null;
    for (PlaceMention candidate : Sorted.within(places, PlaceMention::first, from, to)) {
      if (trigger.describesSuspect(candidate.first())
          || CareHouse.holds(trigger.passage(), candidate.first(), candidate.last())) {
        continue;
      }
      if (PlaceInPassing.is(candidate, trigger)) {
        remembered = candidate;
      } else if (best == null || isBetter(candidate, best, trigger)) {
        best = candidate;
      }
    }
    return Optional.ofNullable(
            best == null && !PlaceInPassing.isAway(remembered, trigger, gazetteer)
                ? remembered
                : best)
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
    return (gazetteer.inNamesakeOf(inner.place(), outer.place()) || isFeatureOf(inner, outer))
        && !isOfOtherClause(outer, inner, trigger)
        && !new PlaceList(trigger.passage(), gazetteer).joins(outer, inner);
  }

  /** "In the Hamrin mountains, | in Kirkuk": a range of several governorates, and the one meant. */
  private boolean isFeatureOf(PlaceMention feature, PlaceMention city) {
    int between = city.first() - feature.last() - 1;
    return feature.place().kind() == PlaceKind.MOUNTAIN
        && between >= 0
        && between <= PHRASE_REACH
        && !PlaceScope.isCity(city)
        && gazetteer.findNamesakeGovernorate(city.place()).isPresent();
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
