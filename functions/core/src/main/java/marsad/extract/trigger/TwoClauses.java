package marsad.extract.trigger;

import java.util.Set;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.language.Trait;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;

/**
 * "Hundreds protested in A, and hundreds more protested in B": two verbs of one kind, each with a
 * place of its own, tell two events.
 */
final class TwoClauses {
  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;

  TwoClauses(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
  }

  /** Returns whether two triggers of a sentence are verbs of one kind at places apart. */
  boolean are(Trigger earlier, Trigger later) {
    if (earlier.sense().noun()
        || later.sense().noun()
        || earlier.kind() == null
        || earlier.kind().isJourney() // "left the camps in A and returned to B"
        || !earlier.kind().equals(later.kind())) {
      return false;
    }
    int and = border(earlier.last() + 1, later.first());
    if (and < 0) {
      return false;
    }
    boolean verbLast = passage.language().has(Trait.VERB_LAST);
    Set<Place> before =
        verbLast
            ? places(earlier.sentence().first(), earlier.first() - 1)
            : places(earlier.last() + 1, and);
    Set<Place> behind =
        verbLast
            ? places(earlier.last() + 1, later.first() - 1)
            : places(later.last() + 1, later.sentence().last());
    return !before.isEmpty()
        && !behind.isEmpty()
        && before.stream().noneMatch(a -> behind.stream().anyMatch(b -> gazetteer.related(a, b)));
  }

  /** Returns the token that begins the clause of the later verb; -1 where none does. */
  private int border(int from, int to) {
    for (int i = to; i >= from; i--) {
      if (passage.attachedAnd(i) || i < to && passage.isMarker(i, Marker.AND)) {
        return i;
      }
      if (i < to && passage.token(i).endsClause()) {
        return Clause.stop(passage, i, i + 1) >= 0 || passage.isMarker(i + 1, Marker.ADDITIVE)
            ? i
            : -1;
      }
    }
    return -1;
  }

  private Set<Place> places(int first, int last) {
    return first > last ? Set.of() : PlacedClauses.places(passage, first, last);
  }
}
