package marsad.extract.role;

import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.language.Marks;
import marsad.language.WordList;

/** Reads how far the noun phrase around a name goes, in a language whose subject stands first. */
final class NounPhrase {
  /** Tokens of a noun phrase before the name in it, at most: "two senior members of". */
  private static final int PHRASE = 6;

  private final AnnotatedPassage passage;

  NounPhrase(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** The first token of the noun phrase that a name stands in: "members of | the group". */
  int start(Mention actor, int from) {
    int start = actor.first();
    for (int i = actor.first() - 1; i >= Math.max(from, actor.first() - PHRASE); i--) {
      boolean person = isPersonEnd(i);
      if (isPreposition(i)) {
        if (i > from && isPersonEnd(i - 1) && isPartitive(i)) {
          continue;
        }
        break;
      }
      if (!person && !isPlain(i)) {
        break;
      }
      start = i;
    }
    return start;
  }

  private boolean isPersonEnd(int token) {
    return passage.within(PersonSense.class, Math.max(0, token - 2), token).stream()
        .anyMatch(mention -> mention.last() == token);
  }

  /** "Of": its noun belongs to the noun before it. */
  private boolean isPartitive(int token) {
    return passage.language().is(WordList.GENITIVE, passage.token(token).form());
  }

  boolean isPreposition(int token) {
    return token >= 0
        && (passage.isMarker(token, Marker.LOCATIVE)
            || passage.isMarker(token, Marker.ROLE) && !passage.isMarker(token, Marker.ACTIVE));
  }

  /** A word that neither ends a clause nor is a verb or preposition. */
  boolean isPlain(int token) {
    return !passage.token(token).isMark(Marks.CLAUSE_END + Marks.PAUSE + ",:()\n")
        && !isPreposition(token)
        && !Clause.isVerb(passage, token)
        && !passage.isMarker(token, Marker.SUBORDINATE)
        && !passage.isMarker(token, Marker.COMPLEMENTIZER)
        && !passage.isMarker(token, Marker.ATTRIBUTION)
        && !passage.isMarker(token, Marker.AFTER)
        && !passage.isMarker(token, Marker.DURING)
        && !passage.isMarker(token, Marker.AND)
        && !passage.language().is(WordList.PASSIVE_MARKER, passage.token(token).form());
  }
}
