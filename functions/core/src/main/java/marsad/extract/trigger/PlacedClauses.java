package marsad.extract.trigger;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.reference.place.Place;

/** Finds the clauses of a sentence that open with a place of their own. */
final class PlacedClauses {
  private final AnnotatedPassage passage;
  private final SceneOpening opening;

  PlacedClauses(AnnotatedPassage passage, SceneOpening opening) {
    this.passage = passage;
    this.opening = opening;
  }

  /**
   * Returns the token behind which the last clause between two tokens opens with its place; -1
   * where none does.
   */
  int last(int from, int to) {
    int found = -1;
    for (int k = from; k < to; k++) {
      found = opens(k, to) ? Math.max(from - 1, k - 1) : found;
    }
    return found;
  }

  /** Returns whether a clause that opens with its place begins at a token. */
  boolean opens(int token, int to) {
    boolean begins =
        token > 0 && passage.token(token - 1).endsClause()
            || passage.isMarker(token, Marker.AND)
            || passage.attachedAnd(token);
    return begins && opening.place(token, to) >= 0;
  }

  /** Returns whether the words before and behind a token name other places. */
  boolean areElsewhere(Sentence sentence, int border) {
    Set<Place> before = places(passage, sentence.first(), border);
    Set<Place> behind = places(passage, border, sentence.last());
    return !before.isEmpty() && !behind.isEmpty() && Collections.disjoint(before, behind);
  }

  /**
   * Returns the places that tokens name, {@code last} included; none inside the name of a force.
   */
  static Set<Place> places(AnnotatedPassage passage, int first, int last) {
    return passage.within(PlaceSense.class, first, last).stream()
        .filter(mention -> !passage.insideActor(mention))
        .map(mention -> mention.get(PlaceSense.class).place())
        .collect(Collectors.toSet());
  }
}
