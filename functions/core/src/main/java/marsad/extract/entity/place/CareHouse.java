package marsad.extract.entity.place;

import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;

/** "They were taken to a hospital in Baquba": where victims were brought, nothing happened. */
public final class CareHouse {
  /** Maximum number of tokens between a hospital and the name of its town. */
  private static final int NAME = 5;

  /** Maximum number of tokens between "to" and the word for the hospital. */
  private static final int GOAL = 4;

  private CareHouse() {}

  /** Returns whether the place at tokens first to last is only that of such a house. */
  public static boolean holds(AnnotatedPassage passage, int first, int last) {
    boolean behind =
        !passage.language().has(Trait.HEAD_FIRST)
            && passage.isMarker(last + 1, Marker.OFFICE, MarkerUse.CARE)
            && isGoal(passage, first);
    return behind || holdsBefore(passage, first);
  }

  private static boolean holdsBefore(AnnotatedPassage passage, int place) {
    for (int i = place - 1; i >= Math.max(0, place - NAME); i--) {
      if (passage.token(i).isMark(Marks.PAUSE + "\n") || passage.starts(TriggerSense.class, i)) {
        return false;
      }
      if (passage.isMarker(i, Marker.OFFICE, MarkerUse.CARE)) {
        return isGoal(passage, i);
      }
    }
    return false;
  }

  private static boolean isGoal(AnnotatedPassage passage, int house) {
    String word = passage.token(house).form();
    boolean goal = passage.language().starts(WordList.PURPOSE, word);
    for (int i = house - 1; !goal && i >= Math.max(0, house - GOAL); i--) {
      if (passage.token(i).isMark(Marks.PAUSE + "\n") || passage.starts(TriggerSense.class, i)) {
        return false;
      }
      goal =
          passage.language().is(WordList.GOAL, passage.token(i).form())
              || passage.isMarker(i, Marker.TOWARDS);
    }
    return goal;
  }
}
