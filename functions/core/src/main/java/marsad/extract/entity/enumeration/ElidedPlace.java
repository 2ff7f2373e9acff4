package marsad.extract.entity.enumeration;

import marsad.extract.entity.place.PlaceMention;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.WordList;

/** Recognises a place whose verb is left out: "a car exploded in A, and another in B". */
final class ElidedPlace {
  private final AnnotatedPassage passage;

  ElidedPlace(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** "A car exploded in Hawija, and | another in the town of | Daquq": the verb is left out. */
  boolean is(PlaceMention place) {
    int i = passage.beforePlace(place.first());
    while (i > 0
        && (passage.language().is(WordList.ARTICLE_WORD, passage.token(i).form())
            || passage.isMarker(i, Marker.LOCATIVE)
            || passage.isMarker(i, Marker.NEAR)
            || passage.token(i).isMark(Marks.QUOTE))) {
      i--;
    }
    return i > 0
        && i < place.first() - 1
        && (passage.language().is(WordList.OTHER_ONE, passage.token(i).form()) || isNumber(i))
        && (passage.isMarker(i - 1, Marker.AND)
            || passage.token(i - 1).isMark(Marks.LIST)
            || hasAnd(i));
  }

  /** "And three", written as one word. */
  private boolean hasAnd(int token) {
    return passage
        .at(NumberSense.class, token)
        .filter(number -> !number.clitics().isEmpty() && passage.attachedAnd(token))
        .isPresent();
  }

  /** "Three in Mosul, | two in | Sinjar": how many there were at each place. */
  private boolean isNumber(int token) {
    return passage.token(token).type() == Token.Type.NUMBER
        || passage.starts(NumberSense.class, token);
  }
}
