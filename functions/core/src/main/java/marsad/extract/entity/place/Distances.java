package marsad.extract.entity.place;

import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Token;
import marsad.language.WordList;

/** Reads distances in kilometres or miles, in figures or in one word. */
final class Distances {
  private static final double KM_PER_MILE = 1.609;

  /** Maximum number of tokens of the same distance in another unit, in brackets. */
  private static final int BRACKETS = 4;

  private final AnnotatedPassage passage;

  Distances(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns the distance that ends with a unit, kilometres; 0 where none does. */
  double kilometres(int unit) {
    if (unit <= 0 || !passage.isMarker(unit, Marker.UNIT_KM)) {
      return 0;
    }
    double distance =
        passage.token(unit - 1).type() == Token.Type.NUMBER
            ? passage.token(unit - 1).value()
            : passage
                .at(NumberSense.class, unit - 1)
                .map(number -> number.get(NumberSense.class).value())
                .orElse(0);
    return passage.language().is(WordList.MILE, passage.token(unit).form())
        ? distance * KM_PER_MILE
        : distance;
  }

  /** "170 km | (105 miles) | north of": returns the token before the brackets, if any end there. */
  int beforeBrackets(int token) {
    if (token > 0 && passage.token(token).isMark(")")) {
      for (int i = token - 1; i > 0 && i >= token - BRACKETS; i--) {
        if (passage.token(i).isMark("(")) {
          return i - 1;
        }
      }
    }
    return token;
  }
}
