package marsad.extract.frame;

import java.util.List;
import marsad.extract.entity.enumeration.PlaceList;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.reference.place.Gazetteer;

/** Finds the place that Marsad reports on in a list that begins elsewhere: "Baghdad and Kirkuk". */
final class AreaPlace {
  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;

  AreaPlace(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
  }

  /**
   * "Four men were arrested in Baghdad and Kirkuk": returns the frame at the first place of the
   * list that lies in the area; the frame itself where its place does, or none of the list.
   *
   * @param places the places of the sentence, in text order
   */
  Frame of(Frame frame, List<PlaceMention> places) {
    if (frame.place() == null || gazetteer.inArea(frame.place().place())) {
      return frame;
    }
    boolean listed = false;
    for (int i = 1; i < places.size(); i++) {
      PlaceMention before = places.get(i - 1);
      listed =
          (listed || before.place().equals(frame.place().place()))
              && follows(before, places.get(i));
      if (listed && gazetteer.inArea(places.get(i).place())) {
        return frame.at(places.get(i));
      }
    }
    return frame;
  }

  /** Returns whether only commas, "and" and words such as "the village of" part two places. */
  private boolean follows(PlaceMention a, PlaceMention b) {
    boolean joined = passage.attachedAnd(b.first());
    if (b.first() <= a.last() || b.first() - a.last() - 1 > PlaceList.LINK) {
      return false;
    }
    for (int i = a.last() + 1; i < b.first(); i++) {
      boolean and =
          passage.isMarker(i, Marker.AND)
              || passage.attachedAnd(i)
              || passage.token(i).isMark(Marks.LIST);
      joined |= and;
      if (!and && !PlaceList.mayPart(passage, i)) {
        return false;
      }
    }
    return joined;
  }
}
