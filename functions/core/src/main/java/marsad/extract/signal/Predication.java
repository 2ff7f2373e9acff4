package marsad.extract.signal;

import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.WordList;

/** What the words beside a trigger say of it: a verb, casualties, an effect. */
final class Predication {
  private final AnnotatedPassage passage;
  private final Sentence sentence;

  Predication(AnnotatedPassage passage, Sentence sentence) {
    this.passage = passage;
    this.sentence = sentence;
  }

  /** Returns whether a marker stands beside a trigger, among the words that belong to it. */
  boolean hasBeside(Marker marker, Trigger trigger) {
    return trigger.first() > trigger.from()
            && passage.has(marker, trigger.from(), trigger.first() - 1)
        || trigger.last() < trigger.to() && passage.has(marker, trigger.last() + 1, trigger.to());
  }

  /** Returns whether a verb of violence or a word for casualties stands beside a trigger. */
  boolean hasPredicate(Trigger trigger) {
    for (int i = trigger.from(); i <= trigger.to(); i++) {
      if ((i < trigger.first() || i > trigger.last())
          && !passage.isMarker(i, Marker.PLURAL_DEED)
          && (Clause.isVerb(passage, i) && !isRelative(i - 1)
              || passage.starts(CasualtySense.class, i))) {
        return true;
      }
    }
    return false;
  }

  /** "The strikes | that hit the town | were a breach": says which, and tells nothing. */
  private boolean isRelative(int token) {
    return token > sentence.first()
        && passage.language().is(WordList.RELATIVE, passage.token(token).form());
  }
}
