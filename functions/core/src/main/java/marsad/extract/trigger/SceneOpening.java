package marsad.extract.trigger;

import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.WordList;

/** Recognises the words with which a clause of its own opens with its place: "and in Mosul …". */
final class SceneOpening {
  /** Maximum number of tokens between "and" and "in": "and | to the north | in Mosul". */
  private static final int ADVERB = 2;

  /** Maximum number of tokens between "in" and the name behind it. */
  private static final int KIND_WORDS = 3;

  private final AnnotatedPassage passage;

  SceneOpening(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /**
   * Returns the first token of the name of the place that a clause opens with; -1 where it opens
   * with none.
   *
   * @param first first token of the clause, its "and" or "while" included
   * @param to token behind the clause
   */
  int place(int first, int to) {
    boolean joined = first > 0 && passage.token(first - 1).isMark(Marks.CLAUSE_STOP);
    int i = first;
    while (i < to && joins(i)) {
      joined = true;
      i++;
    }
    joined |= i < to && hasAnd(i);
    for (int skipped = 0; i < to && skipped <= ADVERB; skipped++, i++) {
      if (passage.isMarker(i, Marker.LOCATIVE) && !isAdverb(i)) {
        return name(i, Math.min(to, i + KIND_WORDS + 1), joined);
      }
      if (!isAdverb(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "And the second in Mosul", "the other on Sunday": another one than the clause before tells. */
  boolean isOfAnother(int first) {
    int i = first;
    while (i < passage.size() && joins(i)) {
      i++;
    }
    for (int k = i; k < passage.size() && k <= i + ADVERB; k++) {
      if (passage.isMarker(k, Marker.ANOTHER)
          || passage.language().is(WordList.OTHER_ONE, passage.token(k).form())) {
        return true;
      }
      if (passage.isMarker(k, Marker.LOCATIVE) || passage.token(k).endsClause()) {
        return false;
      }
    }
    return false;
  }

  /** "And | in a third incident", "and | separate attacks": the clause before is another. */
  boolean isOfOtherIncident(int first) {
    int i = first;
    while (i < passage.size() && joins(i)) {
      i++;
    }
    return i < passage.size()
        && (passage.isMarker(i, Marker.SEPARATE) && passage.isMarker(i, Marker.LOCATIVE)
            || i > first && passage.isMarker(i, Marker.SEVERAL));
  }

  private boolean joins(int token) {
    return passage.isMarker(token, Marker.AND)
        || passage.isMarker(token, Marker.ADDITIVE)
        || isWhile(token);
  }

  /** Returns whether "while", in one word or two, begins at a token. */
  boolean isWhile(int token) {
    if (token >= passage.size()) {
      return false;
    }
    String form = passage.token(token).form();
    return passage.language().is(WordList.WHILE, form)
        || token + 1 < passage.size()
            && passage.language().is(WordList.WHILE, form + passage.token(token + 1).form());
  }

  /** "And in", written as one word: returns whether its first letter is no letter of "in". */
  private boolean hasAnd(int token) {
    return passage.attachedAnd(token)
        && passage.markerMention(token).filter(word -> !word.clitics().isEmpty()).isPresent();
  }

  private boolean isAdverb(int token) {
    return passage.isMarker(token, Marker.DIRECTION);
  }

  /** Returns the name behind "in": without "and" it must bear the ending "too". */
  private int name(int in, int to, boolean joined) {
    for (int i = in; i < to; i++) {
      if (passage.starts(PlaceSense.class, i)) {
        return joined || bearsToo(i) ? i : -1;
      }
    }
    return -1;
  }

  /** "In the town of Mosul | too": the ending may stand at the name of a wider place behind it. */
  private boolean bearsToo(int name) {
    int last = passage.at(PlaceSense.class, name).get().last();
    if (passage.language().isEnding(WordList.ALSO_ENDING, passage.token(last))) {
      return true;
    }
    return last + 1 < passage.size()
        && passage.starts(PlaceSense.class, last + 1)
        && bearsToo(last + 1);
  }
}
