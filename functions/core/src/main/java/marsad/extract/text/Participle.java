package marsad.extract.text;

import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Marker;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * Tells a participle without its "were" from an active verb, where the object stands behind the
 * verb: "two killed, three wounded in a blast" names nobody behind "killed".
 */
public final class Participle {
  /** Maximum number of tokens between "who" and the auxiliary of its clause. */
  private static final int RELATIVE_REACH = 4;

  private Participle() {}

  /**
   * "Gunmen who were not identified | killed two": returns whether an auxiliary before a verb
   * belongs to another participle, that of a clause which describes the subject.
   */
  public static boolean isOfRelative(AnnotatedPassage passage, int auxiliary, int verb) {
    LanguageProfile language = passage.language();
    boolean other = false;
    for (int i = auxiliary + 1; i < verb; i++) {
      String form = passage.token(i).form();
      other |=
          (language.ends(WordList.PARTICIPLE_ENDING, form) || language.is(WordList.UNKNOWN, form))
              && !language.is(WordList.PASSIVE_MARKER, form);
    }
    for (int i = auxiliary - 1; other && i >= Math.max(0, auxiliary - RELATIVE_REACH); i--) {
      if (passage.token(i).endsClause()) {
        return false;
      }
      if (language.is(WordList.RELATIVE_OF_PEOPLE, passage.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a verb has a form that may be a passive and no object behind it.
   *
   * @param first first token of the verb
   * @param last its last token
   */
  public static boolean isReduced(AnnotatedPassage passage, int first, int last) {
    int next = last + 1;
    boolean holdsObject = last > first + 1; // "dismantled a cell", as against "gunned down"
    if (holdsObject
        || !passage.language().has(Trait.SUBJECT_FIRST)
        || !passage.isMarker(first, Marker.PARTICIPLE)) {
      return false;
    }
    if (next < passage.size() && passage.isMarker(next, Marker.AND)) {
      return !passage.isMarker(next + 1, Marker.PARTICIPLE);
    }
    return next >= passage.size()
        || passage.token(next).endsClause()
        || passage.token(next).isMark(")\n–—")
        || passage.isMarker(next, Marker.LOCATIVE)
        || passage.isMarker(next, Marker.NEAR)
        || passage.isMarker(next, Marker.ROLE) && !passage.isMarker(next, Marker.ACTIVE)
        || passage.isMarker(next, Marker.AFTER)
        || passage.isMarker(next, Marker.DURING)
        || passage.isMarker(next, Marker.SUBORDINATE)
        || passage.starts(CalendarSense.class, next);
  }
}
