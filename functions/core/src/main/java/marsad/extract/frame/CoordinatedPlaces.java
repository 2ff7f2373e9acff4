package marsad.extract.frame;

import java.util.ArrayList;
import java.util.List;
import marsad.event.Role;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Gazetteer;
import marsad.reference.KindTrait;

/** Reads an attack at several places as one at each: "near Hawija, Tuz Khurmatu and Daquq". */
final class CoordinatedPlaces {
  /** Maximum number of tokens between two places of a list: ", and the village of". */
  private static final int LINK = 5;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final ElidedPlace elided;

  CoordinatedPlaces(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
    this.elided = new ElidedPlace(passage);
  }

  /**
   * Returns a frame for each place of the list that the place of a frame stands in. The people
   * belong to the first, as nothing says how many there are of them at each.
   *
   * @param places the places of the sentence, in text order
   */
  List<Frame> distribute(Frame frame, List<PlaceMention> places) {
    List<Frame> frames = new ArrayList<>();
    frames.add(frame);
    if ((frame.has(KindTrait.ASSAULT) || frame.has(KindTrait.EVERYDAY))
        && frame.place() != null
        && passage.language().has(Trait.SUBJECT_FIRST)) {
      List<PlaceMention> told = withClauses(frame.place(), places);
      if (!told.isEmpty()) {
        return split(frame, told);
      }
      list(frame.place(), places).forEach(other -> frames.add(frame.at(other)));
    }
    return frames;
  }

  /**
   * "Near Hawija, where two were killed, and near Daquq, where one was hurt": the places that each
   * bear a clause of their own, from that of the frame on; none where there are fewer than two.
   */
  private List<PlaceMention> withClauses(PlaceMention place, List<PlaceMention> places) {
    List<PlaceMention> told = new ArrayList<>();
    for (PlaceMention candidate : places) {
      boolean joined =
          told.isEmpty()
              ? candidate.equals(place)
              : passage.has(Marker.AND, candidate.first(), Math.max(0, candidate.first() - LINK));
      if (joined && bearsClause(candidate)) {
        told.add(candidate);
      }
    }
    return told.size() < 2 ? List.of() : told;
  }

  private boolean bearsClause(PlaceMention place) {
    int next = place.last() + 1;
    while (next < passage.size()
        && next <= place.last() + LINK
        && (passage.token(next).isMark(Marks.LIST)
            || passage.isMarker(next, Marker.PLACE_KIND_AFTER))) {
      next++;
    }
    return next > place.last() + 1
        && next < passage.size()
        && passage.isMarker(next, Marker.SUBORDINATE);
  }

  /** Returns one frame for each place, each with the people of the clause behind it. */
  private List<Frame> split(Frame frame, List<PlaceMention> told) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      int from = i == 0 ? 0 : told.get(i).first();
      int to = i + 1 < told.size() ? told.get(i + 1).first() : Integer.MAX_VALUE;
      Frame there = i == 0 ? frame : frame.at(told.get(i));
      frames.add(
          there.withCasualties(
              frame.casualties().stream()
                  .filter(c -> c.first() >= from && c.first() < to)
                  .toList()));
    }
    return frames;
  }

  /** Returns the other places of the list of a place; none where it stands in no list. */
  private List<PlaceMention> list(PlaceMention place, List<PlaceMention> places) {
    int at = places.indexOf(place);
    if (at < 0 || !isPoint(place)) {
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
    List<PlaceMention> counted = counted(place, places.subList(last + 1, places.size()));
    if (!counted.isEmpty()) {
      counted.addAll(0, places.subList(first, last + 1));
      counted.remove(place);
      return counted;
    }
    if (first == last || !isCoordinated(places.get(last)) || !isLocal(places.get(first))) {
      return List.of();
    }
    List<PlaceMention> others = new ArrayList<>(places.subList(first, last + 1));
    others.remove(place);
    return others;
  }

  private static boolean isPoint(PlaceMention place) {
    return place.rank() == PlaceRank.SITE || place.rank() == PlaceRank.RELATIVE;
  }

  /** "One at A, north of B, | and two at | C": places that bear a number, and none described. */
  private List<PlaceMention> counted(PlaceMention place, List<PlaceMention> behind) {
    return new ArrayList<>(
        behind.stream()
            .filter(other -> isPoint(other) && elided.is(other))
            .filter(other -> !gazetteer.related(place.place(), other.place()))
            .toList());
  }

  /** Returns whether only commas, "and" and words such as "the village of" part two places. */
  private boolean isLinked(PlaceMention a, PlaceMention b) {
    if (elided.is(b)) {
      return isPoint(a) && isPoint(b) && !gazetteer.related(a.place(), b.place());
    }
    boolean parted = b.first() - a.last() - 1 > LINK || b.first() <= a.last() + 1;
    if (parted || !isPoint(a) || !isPoint(b) || gazetteer.related(a.place(), b.place())) {
      return false;
    }
    for (int i = a.last() + 1; i < b.first(); i++) {
      boolean link =
          passage.token(i).isMark(Marks.LIST)
              || passage.isMarker(i, Marker.AND)
              || passage.isMarker(i, Marker.LOCATIVE)
              || passage.isMarker(i, Marker.PLACE_KIND_AFTER)
              || passage.isMarker(i, Marker.PLACE_KIND)
              || passage.language().is(WordList.ARTICLE_WORD, passage.token(i).form());
      if (!link) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether "and" stands before the last place of a list. */
  private boolean isCoordinated(PlaceMention last) {
    return elided.is(last)
        || passage.has(Marker.AND, last.first() - 1, Math.max(0, last.first() - LINK));
  }

  /** "In", "near", "including": something happens at the places, not from them or between them. */
  private boolean isLocal(PlaceMention first) {
    for (int i = Math.max(0, first.first() - LINK); i < first.first(); i++) {
      if (passage.isMarker(i, Marker.BETWEEN) || passage.isMarker(i, Marker.RANGE)) {
        return false;
      }
    }
    int before = Math.max(first.first() - 1, 0);
    boolean agent = passage.isMarker(before, Marker.ROLE, Role.INITIATOR.code());
    return !agent
        && (passage.isMarker(first.first(), Marker.LOCATIVE)
            || passage.isMarker(first.first(), Marker.NEAR)
            || passage.has(Marker.LOCATIVE, before, Math.max(0, before - 1))
            || passage.isMarker(before, Marker.INCLUDING));
  }
}
