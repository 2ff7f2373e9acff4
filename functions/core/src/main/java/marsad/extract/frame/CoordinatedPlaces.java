package marsad.extract.frame;

import java.util.ArrayList;
import java.util.List;
import marsad.extract.entity.enumeration.PlaceList;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.Route;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.reference.KindTrait;
import marsad.reference.place.Gazetteer;

/** Reads an attack at several places as one at each: "near Hawija, Tuz Khurmatu and Daquq". */
final class CoordinatedPlaces {
  /** Maximum number of tokens between the brackets behind a place. */
  private static final int BRACKET_REACH = 2 * PlaceList.LINK;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;

  CoordinatedPlaces(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
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
    PlaceList list = new PlaceList(passage, gazetteer);
    if ((frame.has(KindTrait.JUDICIAL) || frame.has(KindTrait.FIND)) && frame.place() != null) {
      list.counted(frame.place(), places).forEach(other -> frames.add(frame.at(other)));
    } else if (isSpread(frame) && frame.place() != null) {
      List<PlaceMention> told = withClauses(frame.place(), places);
      if (!told.isEmpty()) {
        return split(frame, told);
      }
      list.others(frame.place(), places, (first, last) -> isObject(first, last, frame.trigger()))
          .forEach(other -> frames.add(frame.at(other)));
    }
    return frames;
  }

  /** Violence and protests happen at each place of a list. */
  private static boolean isSpread(Frame frame) {
    return frame.has(KindTrait.ASSAULT)
        || frame.has(KindTrait.EVERYDAY)
        || frame.has(KindTrait.REMOTE)
        || frame.has(KindTrait.CROWD) && !frame.has(KindTrait.CIVILIAN);
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
              : passage.has(
                  Marker.AND, candidate.first(), Math.max(0, candidate.first() - PlaceList.LINK));
      boolean other = !told.isEmpty() && isOther(candidate);
      boolean one = told.isEmpty() && joined && places.stream().anyMatch(this::isOther);
      if (other || one || joined && bearsClause(candidate)) {
        told.add(candidate);
      }
    }
    return told.size() < 2 ? List.of() : told;
  }

  /** "…, and the other | in Daquq": the place of the second of those that were named together. */
  private boolean isOther(PlaceMention place) {
    if (!passage.language().has(Trait.VERB_FIRST)) {
      return false;
    }
    int from = Math.max(0, place.first() - PlaceList.LINK);
    for (int i = place.first() - 1; i >= from && !passage.token(i).endsClause(); i--) {
      if (passage.isMarker(i, Marker.ANOTHER)) {
        return passage.attachedAnd(i)
            && (passage.token(i - 1).endsClause() || passage.isMarker(i + 1, Marker.LOCATIVE));
      }
    }
    return false;
  }

  private boolean bearsClause(PlaceMention place) {
    int next = place.last() + 1;
    if (bearsToll(next)) {
      return true;
    }
    while (next < passage.size()
        && next <= place.last() + PlaceList.LINK
        && (passage.token(next).isMark(Marks.LIST)
            || passage.isMarker(next, Marker.PLACE_KIND_AFTER))) {
      next++;
    }
    return (next > place.last() + 1 || passage.language().has(Trait.VERB_FIRST))
        && next < passage.size()
        && passage.isMarker(next, Marker.SUBORDINATE);
  }

  /** "In Kirkuk | (two injured) and in Daquq (nobody hurt)". */
  private boolean bearsToll(int bracket) {
    int end = bracket;
    while (end < passage.size()
        && end < bracket + BRACKET_REACH
        && !passage.token(end).isMark(")")) {
      end++;
    }
    return bracket < passage.size()
        && passage.token(bracket).isMark("(")
        && !passage.within(CasualtySense.class, bracket, end).isEmpty();
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

  /** "Jets bombed | Qandil, Bradost and Metina": the list is what was hit. */
  private boolean isObject(PlaceMention first, PlaceMention last, Trigger deed) {
    boolean behind = deed.last() < first.first();
    int from = behind ? deed.last() + 1 : last.last() + 1;
    int to = behind ? first.first() : deed.first();
    if (!deed.has(KindTrait.REMOTE)
        || to - from > PlaceList.LINK
        || behind == passage.language().has(Trait.VERB_LAST)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (passage.token(i).endsClause()
          || passage.isMarker(i, Marker.AND)
          || passage.isMarker(i, Marker.SUBORDINATE)
          || Route.isFrom(passage, i)) {
        return false;
      }
    }
    return true;
  }
}
