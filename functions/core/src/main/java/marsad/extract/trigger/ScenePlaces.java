package marsad.extract.trigger;

import java.util.List;
import marsad.extract.entity.enumeration.PlaceList;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.entity.place.Route;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Sorted;
import marsad.extract.text.AnnotatedPassage;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Geo;

/** Tells whether the clauses of a sentence name places that have nothing to do with one another. */
final class ScenePlaces {
  /** Number of tokens that may join a clause: "and while". */
  private static final int JOINERS = 2;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final List<PlaceMention> places;
  private final PlaceList list;

  /**
   * @param places the places of the passage
   */
  ScenePlaces(AnnotatedPassage passage, Gazetteer gazetteer, List<PlaceMention> places) {
    this.passage = passage;
    this.gazetteer = gazetteer;
    this.places = List.copyOf(places);
    this.list = new PlaceList(passage, gazetteer);
  }

  /** Returns whether a clause names a place that has nothing to do with those before it. */
  boolean isElsewhere(int begin, int from, int start, int end) {
    List<PlaceMention> before = named(begin, from - 1);
    return named(from, end).stream()
        .filter(place -> !passage.has(Marker.SUBORDINATE, start + JOINERS, place.first()))
        .anyMatch(
            place ->
                before.stream().noneMatch(other -> isListed(other, place))
                    && before.stream()
                        .filter(other -> before.stream().noneMatch(o -> isInside(o, other)))
                        .noneMatch(other -> areOne(other, place)));
  }

  private boolean isListed(PlaceMention a, PlaceMention b) {
    return b.first() - a.last() <= PlaceList.LINK && list.joins(a, b);
  }

  private boolean isInside(PlaceMention inner, PlaceMention outer) {
    return !inner.place().equals(outer.place())
        && gazetteer.related(inner.place(), outer.place())
        && inner.rank().isBetterThan(outer.rank());
  }

  private boolean areOne(PlaceMention a, PlaceMention b) {
    if (a.isUnknown()
        && b.isUnknown()
        && !passage.words(a.first(), a.last()).equals(passage.words(b.first(), b.last()))) {
      return false;
    }
    return gazetteer.related(a.place(), b.place())
        || a.place().hasPoint()
            && b.place().hasPoint()
            && Geo.km(a.lat(), a.lon(), b.lat(), b.lon()) <= Math.min(a.radiusKm(), b.radiusKm());
  }

  /** Returns the places where something may have happened. */
  List<PlaceMention> named(int first, int last) {
    return Sorted.within(places, PlaceMention::first, first, last).stream()
        .filter(place -> place.rank().isBetterThan(PlaceRank.OFFICE))
        .filter(place -> !isAway(place) && !passage.has(Marker.COMMEMORATION, first, place.first()))
        .toList();
  }

  /** "From Mosul", "towards Mosul". */
  private boolean isAway(PlaceMention place) {
    return Route.leadsTo(passage, place) || Route.comesFrom(passage, place);
  }
}
