package marsad.extract.trigger;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.reference.place.PlaceKind;

/**
 * Names of quarters, of which tables know few: "in the quarter of A" and "in the quarter of B" of
 * one city are two places, though both are read as the city.
 */
public final class Quarters {
  private static final PlaceKind QUARTER = PlaceKind.QUARTER;

  /** Maximum number of tokens from the start of a sentence to the quarter that it opens with. */
  private static final int OPENING = 3;

  private Quarters() {}

  /**
   * Returns whether the words of two triggers name quarters, and none is common, or the sentence of
   * the later one opens with a quarter of which the earlier one says nothing.
   */
  public static boolean differ(Trigger earlier, Trigger later) {
    Set<String> before = named(earlier.passage(), earlier.from(), earlier.to());
    Set<String> behind = named(later.passage(), later.from(), later.to());
    int first = later.sentence().first();
    boolean opens =
        before.isEmpty()
            && first <= later.from()
            && !named(later.passage(), first, Math.min(first + OPENING, later.first())).isEmpty();
    return opens && !earlier.sentence().equals(later.sentence()) || differ(before, behind);
  }

  /** Returns whether two sets of names have names, and none in common. */
  static boolean differ(Set<String> one, Set<String> two) {
    return !one.isEmpty() && !two.isEmpty() && Collections.disjoint(one, two);
  }

  /** Returns the word behind each "quarter" among some tokens, where the name stands behind it. */
  static Set<String> named(AnnotatedPassage passage, int first, int last) {
    Set<String> names = new HashSet<>();
    if (!passage.language().has(Trait.HEAD_FIRST)) {
      return names;
    }
    for (int i = first; i < last; i++) {
      Token name = passage.token(i + 1);
      if (passage.isMarker(i, Marker.PLACE_KIND, QUARTER) && name.type() == Token.Type.WORD) {
        names.add(name.form());
      }
    }
    return names;
  }
}
