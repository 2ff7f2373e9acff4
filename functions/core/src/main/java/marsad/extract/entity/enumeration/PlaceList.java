package marsad.extract.entity.enumeration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import marsad.event.Role;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.WordList;
import marsad.reference.place.Gazetteer;

/** Reads the places of a list: "in A, B and the village of C", "in the provinces of A and B". */
public final class PlaceList {
  /** Maximum number of tokens between two places of a list: ", and the village of". */
  public static final int LINK = 5;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final ElidedPlace elided;

  public PlaceList(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
    this.elided = new ElidedPlace(passage);
  }

  /**
   * Returns the other places of the list of a place; none where it stands in no list.
   *
   * @param hit whether all that stands from a place to another is what was hit
   */
  public List<PlaceMention> others(
      PlaceMention place, List<PlaceMention> places, BiPredicate<PlaceMention, PlaceMention> hit) {
    int at = places.indexOf(place);
    if (at < 0 || !isItem(place)) {
      return List.of();
    }
    int first = at;
    while (first > 0 && isLinked(places.get(first - 1), places.get(first))) {
      first--;
    }
    int last = at;
    while (last + 1 < places.size() && isLinked(places.get(last), places.get(last + 1))) {
      last++;
    }
    List<PlaceMention> counted = countedBehind(place, places.subList(last + 1, places.size()));
    if (!counted.isEmpty()) {
      counted.addAll(0, places.subList(first, last + 1));
      counted.remove(place);
      return counted;
    }
    if (first == last
        || !isCoordinated(places.get(last))
        || !isLocal(places.get(first)) && !hit.test(places.get(first), places.get(last))) {
      return List.of();
    }
    List<PlaceMention> others = new ArrayList<>(places.subList(first, last + 1));
    others.remove(place);
    return others;
  }

  /** "Five in A, three in B and one in C": the other places of a place that bear a number. */
  public List<PlaceMention> counted(PlaceMention place, List<PlaceMention> places) {
    return isItem(place)
        ? places.stream()
            .filter(other -> !other.equals(place) && isItem(other))
            .filter(other -> elided.is(other) && !gazetteer.related(place.place(), other.place()))
            .toList()
        : List.of();
  }

  /** "One at A, north of B, | and two at | C": places that bear a number, and none described. */
  private List<PlaceMention> countedBehind(PlaceMention place, List<PlaceMention> behind) {
    return new ArrayList<>(
        behind.stream()
            .filter(other -> isPoint(place) && isPoint(other) && elided.is(other))
            .filter(other -> !gazetteer.related(place.place(), other.place()))
            .toList());
  }

  /** "Kirkuk and Daquq": returns whether "and" makes two of a town and a place of its name. */
  public boolean joins(PlaceMention outer, PlaceMention inner) {
    return outer.last() < inner.first()
        && outer.rank() == PlaceRank.SITE
        && isLinked(outer, inner)
        && isCoordinated(inner);
  }

  private static boolean isPoint(PlaceMention place) {
    return place.rank() == PlaceRank.SITE || place.rank() == PlaceRank.RELATIVE;
  }

  /** "The district of A and the village of B": a point, or a district that is named next to one. */
  private static boolean isNarrow(PlaceMention place) {
    return isPoint(place) || place.rank() == PlaceRank.DISTRICT;
  }

  /** Returns whether a place may stand in a list: as a point, or as an area next to others. */
  private static boolean isItem(PlaceMention place) {
    return isNarrow(place) || place.rank() == PlaceRank.GOVERNORATE;
  }

  /** Returns whether only commas, "and" and words such as "the village of" part two places. */
  private boolean isLinked(PlaceMention a, PlaceMention b) {
    if (elided.is(b)) {
      return isPoint(a) && isPoint(b) && !gazetteer.related(a.place(), b.place());
    }
    boolean parted =
        b.first() - a.last() - 1 > LINK
            || b.first() <= a.last()
            || b.first() == a.last() + 1 && !passage.attachedAnd(b.first());
    boolean alike =
        isPoint(a) && isPoint(b)
            || isItem(a) && a.rank() == b.rank()
            || isNarrow(a) && isNarrow(b) && isCoordinated(b);
    if (parted || !alike || gazetteer.related(a.place(), b.place())) {
      return false;
    }
    boolean parts = passage.attachedAnd(b.first());
    for (int i = a.last() + 1; i < b.first(); i++) {
      if (!mayPart(passage, i)) {
        return false;
      }
      parts |=
          passage.token(i).isMark(Marks.LIST)
              || passage.isMarker(i, Marker.AND)
              || passage.attachedAnd(i);
    }
    return parts;
  }

  /** A comma, "and", "in", "the village of": returns whether a token may part places of a list. */
  public static boolean mayPart(AnnotatedPassage passage, int token) {
    return passage.token(token).isMark(Marks.LIST)
        || passage.isMarker(token, Marker.AND)
        || passage.isMarker(token, Marker.LOCATIVE)
        || passage.isMarker(token, Marker.PLACE_KIND_AFTER)
        || passage.isMarker(token, Marker.PLACE_KIND)
        || passage.language().is(WordList.ARTICLE_WORD, passage.token(token).form());
  }

  /** Returns whether "and" stands before a place of a list: "and A", "and in the village of A". */
  private boolean isCoordinated(PlaceMention place) {
    if (elided.is(place) || passage.attachedAnd(place.first())) {
      return true;
    }
    int from = Math.max(0, place.first() - LINK);
    for (int i = place.first() - 1; i >= from && mayPart(passage, i); i--) {
      if (passage.isMarker(i, Marker.AND) || hasAttachedAnd(i)) {
        return true;
      }
    }
    return false;
  }

  /** "And-in", "and-the-village-of": a clitic, and no word that only begins with its letter. */
  private boolean hasAttachedAnd(int token) {
    return passage.attachedAnd(token)
        && passage.markerMention(token).filter(word -> !word.clitics().isEmpty()).isPresent();
  }

  /** "In", "near", "including": something happens at the places, not from them or between them. */
  private boolean isLocal(PlaceMention first) {
    for (int i = Math.max(0, first.first() - LINK); i < first.first(); i++) {
      if (passage.isMarker(i, Marker.BETWEEN) || passage.isMarker(i, Marker.RANGE)) {
        return false;
      }
    }
    int kind = passage.beforePlace(first.first());
    while (kind > 0 && passage.language().is(WordList.ARTICLE_WORD, passage.token(kind).form())) {
      kind--;
    }
    int before = Math.max(kind, 0);
    boolean agent = passage.isMarker(before, Marker.ROLE, Role.INITIATOR);
    return !agent
        && (passage.isMarker(first.first(), Marker.LOCATIVE)
            || passage.isMarker(first.first() - 1, Marker.LOCATIVE)
            || passage.isMarker(first.first(), Marker.NEAR)
            || passage.has(Marker.LOCATIVE, before, Math.max(0, before - 1))
            || passage.isMarker(before, Marker.INCLUDING));
  }
}
