package marsad.extract.text;

import java.util.BitSet;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * Finds "in another incident", "in a third attack": what stands behind it happened apart from what
 * stands before. A noun for what happens and a word that parts it from others make the phrase.
 */
final class OtherIncidents {
  /** Maximum number of tokens between the noun and the word that parts it. */
  private static final int REACH = 2;

  /** Maximum number of tokens between "in" and the words behind it: "in | yet | another". */
  private static final int PREPOSITION = 2;

  private final AnnotatedPassage passage;
  private final BitSet found = new BitSet();

  private OtherIncidents(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns the tokens of all such phrases of a passage. */
  static BitSet of(AnnotatedPassage passage) {
    OtherIncidents incidents = new OtherIncidents(passage);
    for (int i = 1; i < passage.size(); i++) {
      incidents.mark(i);
    }
    return incidents.found;
  }

  private void mark(int noun) {
    if (!isHappening(noun)) {
      return;
    }
    boolean headFirst = passage.language().has(Trait.HEAD_FIRST);
    int step = headFirst ? 1 : -1;
    for (int i = noun + step, n = 0; n < REACH && isInside(i); i += step, n++) {
      if (parts(i)) {
        int in = preposition(Math.min(noun, i));
        if (in >= 0) {
          found.set(in, Math.max(noun, i) + 1);
        }
        return;
      }
      if (passage.token(i).endsClause() || passage.isMarker(i, Marker.LOCATIVE)) {
        return;
      }
    }
  }

  private boolean isInside(int token) {
    return token >= 0 && token < passage.size();
  }

  private boolean isHappening(int token) {
    return passage.isMarker(token, Marker.HAPPENING)
        || passage
            .at(TriggerSense.class, token)
            .filter(word -> word.get(TriggerSense.class).noun())
            .isPresent();
  }

  /** "Another", "separate", "second". */
  private boolean parts(int token) {
    return passage.isMarker(token, Marker.ANOTHER)
        || passage.isMarker(token, Marker.APART)
        || passage.language().is(WordList.OTHER_ONE, passage.token(token).form());
  }

  /** Returns the token of the "in" before a noun phrase; -1 where there is none. */
  private int preposition(int first) {
    for (int i = first, n = 0; n <= PREPOSITION && i >= 0; i--, n++) {
      if (passage.isMarker(i, Marker.LOCATIVE)) {
        return passage.isMarker(i, Marker.RANGE) ? -1 : i;
      }
      if (i < first && passage.token(i).endsClause()) {
        return -1;
      }
    }
    return -1;
  }
}
