package marsad.extract.frame;

import marsad.extract.entity.place.PlaceMention;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.WordList;

/** Tells the name of a country that acts from the country where something happens. */
final class GovernmentName {
  /** Maximum number of tokens from "in" to a country. */
  private static final int LOCATIVE_REACH = 2;

  /** Maximum number of tokens from an opening bracket to a country in it. */
  private static final int BRACKETS = 6;

  private final AnnotatedPassage passage;

  GovernmentName(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /**
   * "Two drones of Turkey": a country without "in" stands for those who act for it; so does one in
   * brackets, "(banned in Russia)".
   */
  boolean is(PlaceMention country) {
    int first = country.first();
    boolean located =
        passage.has(Marker.LOCATIVE, first - 1, Math.max(0, first - LOCATIVE_REACH))
            || passage.language().starts(WordList.LOCATIVE_CLITIC, passage.token(first).form());
    return first > 1 && !located || isInBrackets(country);
  }

  private boolean isInBrackets(PlaceMention country) {
    int i = country.first() - 1;
    while (i > 0 && i > country.first() - BRACKETS && !passage.token(i).isMark("()")) {
      i--;
    }
    int next = country.last() + 1;
    return i >= 0
        && passage.token(i).isMark("(")
        && next < passage.size()
        && passage.token(next).isMark(")");
  }
}
