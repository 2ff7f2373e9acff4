package marsad.extract.trigger;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Place;

/** Recognises a clause of its own that tells what happened at a place of its own. */
final class OtherScene {
  private final AnnotatedPassage passage;

  OtherScene(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /**
   * "A bomb went off in A, | and another in B", "and that | gunmen attacked B": a clause of its own
   * at a place of its own tells another event.
   */
  boolean separates(Trigger earlier, Trigger later) {
    boolean told = later.is(Strength.NEW) || later.strength().isGeneral();
    if (!passage.language().has(Trait.VERB_FIRST) || !told || later.kind() == null) {
      return false;
    }
    int border = -1;
    for (int i = Clause.end(passage, earlier.last() + 1, later.first());
        i >= 0;
        i = Clause.end(passage, i + 1, later.first())) {
      border = beginsClause(i + 1) ? i : border;
    }
    if (border < 0) {
      return false;
    }
    if (Quarters.differ(
        Quarters.named(passage, earlier.sentence().first(), border),
        Quarters.named(passage, border, later.sentence().last()))) {
      return true;
    }
    Set<Place> before = places(earlier.sentence().first(), border);
    Set<Place> behind = places(border, later.sentence().last());
    return !before.isEmpty() && !behind.isEmpty() && Collections.disjoint(before, behind);
  }

  /** "And that", "as also", "while": begins a clause that reports something else. */
  private boolean beginsClause(int token) {
    return passage.isMarker(token, Marker.COMPLEMENTIZER) && passage.attachedAnd(token)
        || passage.isMarker(token, Marker.ADDITIVE)
        || passage.language().is(WordList.WHILE, passage.token(token).form());
  }

  private Set<Place> places(int first, int last) {
    return passage.within(PlaceSense.class, first, last).stream()
        .filter(mention -> !passage.insideActor(mention))
        .map(mention -> mention.get(PlaceSense.class).place())
        .collect(Collectors.toSet());
  }
}
