package marsad.extract.entity.place;

import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.WordList;

/** Recognises places from which or towards which somebody or something moves. */
public final class Route {
  private Route() {}

  /** "On the way | to Mosul", "Mosul-bound": returns whether a movement leads to a place. */
  public static boolean leadsTo(AnnotatedPassage passage, PlaceMention place) {
    return passage.isMarker(before(passage, place), Marker.TOWARDS)
        || passage.isMarker(place.first(), Marker.TOWARDS);
  }

  /** "From Mosul", "from the town of Mosul": returns whether a movement comes from a place. */
  public static boolean comesFrom(AnnotatedPassage passage, PlaceMention place) {
    return isFrom(passage, before(passage, place));
  }

  /** Returns whether a token says that somebody or something comes from what stands behind it. */
  public static boolean isFrom(AnnotatedPassage passage, int token) {
    return token >= 0 && passage.language().is(WordList.FROM, passage.token(token).form());
  }

  /** Returns the token before a place and the word for its kind; -1 where there is none. */
  private static int before(AnnotatedPassage passage, PlaceMention place) {
    return passage.beforePlace(place.first());
  }
}
