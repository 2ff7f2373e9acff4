package marsad.extract.crowd;

import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;

/** Finds the tokens among which the people stand who do what a trigger says. */
final class SubjectSpan {
  private final AnnotatedPassage passage;

  SubjectSpan(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /**
   * Returns the last token behind a trigger, in its clause, at which its subject may stand.
   *
   * @param reach maximum number of tokens between both
   */
  int behind(Trigger trigger, int reach) {
    int to = Math.min(trigger.sentence().last(), trigger.last() + reach);
    int end = Clause.end(passage, trigger.last(), to);
    return end < 0 ? to : end;
  }

  /**
   * Returns the first token of the clause of a trigger, at most some tokens before it.
   *
   * @param reach maximum number of tokens between both
   */
  int clauseStart(Trigger trigger, int reach) {
    int first = trigger.sentence().first();
    int start = Clause.start(passage, trigger.first(), first);
    if (passage.language().has(Trait.SUBJECT_FIRST)
        && passage.isMarker(start, Marker.PERFECT_AUX)) {
      start = first; // "the people of X, in the district of Y, | have left"
    }
    return Math.max(start, trigger.first() - reach);
  }

  /**
   * Returns the first token at which the subject of a trigger may stand: "residents, because of the
   * shelling, | left" where the verb stands last.
   */
  int from(Trigger trigger) {
    int from = Clause.start(passage, trigger.first(), trigger.sentence().first());
    int first = trigger.sentence().first();
    if (!passage.language().has(Trait.VERB_LAST) || from == first) {
      return from;
    }
    int phrase = Clause.start(passage, from - 1, first);
    boolean cause = passage.isMarker(phrase, Marker.CAUSE);
    phrase = cause ? Clause.start(passage, Math.max(first, phrase - 1), first) : phrase;
    return Clause.hasVerb(passage, phrase, from - 1)
            || !cause && !passage.has(Marker.CAUSE, phrase, from - 1)
        ? from
        : phrase;
  }
}
