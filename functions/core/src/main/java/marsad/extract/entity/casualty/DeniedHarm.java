package marsad.extract.entity.casualty;

import java.util.EnumSet;
import java.util.Set;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.language.Trait;

/**
 * "The attack | did not leave | any dead": a verb that says what an event led to is denied, and
 * with it the harm, not the event.
 */
public final class DeniedHarm {
  /** Maximum number of tokens between "did not leave" and the harm behind its subject. */
  private static final int HARM_REACH = 16;

  /** Forms of a noun for harm: "dead", "casualties", "the death of". */
  private static final Set<CasualtyForm> NOUNS =
      EnumSet.of(CasualtyForm.NOUN, CasualtyForm.NONE, CasualtyForm.MASDAR, CasualtyForm.STATE);

  private final AnnotatedPassage passage;

  public DeniedHarm(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /**
   * Returns whether a negation denies only the harm that stands behind it, or, where the verb
   * stands last, before it.
   *
   * @param end last token where the harm may stand; the first one where the verb stands last
   */
  public boolean isDenied(int negation, int end) {
    if (passage.isMarker(negation, Marker.RESULTS)) { // "did not become | the cause of | deaths"
      return holdsHarm(negation + 1, negation + HARM_REACH, negation);
    }
    return passage.language().has(Trait.VERB_LAST)
        ? holdsHarm(Math.max(end, negation - HARM_REACH), negation, negation)
        : passage.isMarker(negation + 1, Marker.RESULTS)
            && holdsHarm(negation + 2, Math.min(end, negation + HARM_REACH), negation);
  }

  /** Returns whether a denied verb of result stands before a noun for harm, in its clause. */
  boolean isBefore(int harm, int first) {
    for (int i = harm - 1; i > Math.max(first, harm - HARM_REACH); i--) {
      if (passage.token(i).endsClause()) {
        return false;
      }
      if (passage.isMarker(i, Marker.RESULTS)) {
        return passage.isMarker(i - 1, Marker.NEGATION);
      }
    }
    return false;
  }

  private boolean holdsHarm(int from, int to, int negation) {
    for (Mention harm : passage.within(CasualtySense.class, from, to)) {
      boolean noun =
          harm.senses().stream()
              .map(sense -> ((CasualtySense) sense).form())
              .anyMatch(NOUNS::contains);
      int start = Math.min(harm.last(), negation);
      int end = Math.max(harm.first(), negation);
      if (noun && !harm.holds(negation) && Clause.end(passage, start + 1, end) < 0) {
        return true;
      }
    }
    return false;
  }
}
