package marsad.extract.factuality;

import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;

/** Recognises clauses that say who the victims of an event are, or what a speaker adds to it. */
final class DescribingClause {
  /** Maximum number of tokens between "adding" and "that". */
  private static final int ADDED = 2;

  private final AnnotatedPassage passage;

  DescribingClause(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether a word for the past belongs to such a clause, and not to the trigger. */
  boolean holds(Trigger trigger, int token) {
    return isOfPeople(trigger, token)
        || isAdded(trigger, token)
        || isOfObject(trigger, token)
        || isBehindStop(trigger, token);
  }

  /** "Killed farmers | whom they had seized days earlier": a clause says who the people are. */
  private boolean isOfPeople(Trigger trigger, int token) {
    boolean verbLast = passage.language().has(Trait.VERB_LAST);
    int from = verbLast ? trigger.sentence().first() : trigger.last() + 1;
    for (int i = from + 1; i < token; i++) {
      if (passage.within(PersonSense.class, i - 1, i - 1).isEmpty()) {
        continue;
      }
      boolean begins =
          verbLast
              ? passage.isMarker(i, Marker.COMPLEMENTIZER)
                  && passage.has(Marker.BACKGROUND, MarkerUse.PERFECT, token, trigger.first() - 1)
              : passage.isMarker(i, Marker.SUBORDINATE)
                  || passage.isMarker(i + 1, Marker.PERFECT_AUX)
                      && passage.language().is(WordList.CLAUSE_SUBJECT, passage.token(i).form());
      if (begins) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Forces retook villages | that the group had seized last week": a clause that says which,
   * behind a verb and a noun that names no deed.
   */
  private boolean isOfObject(Trigger trigger, int token) {
    for (int i = trigger.last() + 1; i < token; i++) {
      if ((passage.isMarker(i, Marker.COMPLEMENTIZER)
              || passage.language().is(WordList.RELATIVE, passage.token(i).form())
              || passage.language().is(WordList.RELATIVE_OF_PEOPLE, passage.token(i).form()))
          && Clause.hasVerb(passage, trigger.first(), i - 1)
          && (Clause.isVerb(passage, i - 1) || !isDeed(trigger.sentence(), i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** "Soldiers comb the marsh; last week a bomb hit them": a semicolon begins another clause. */
  private boolean isBehindStop(Trigger trigger, int token) {
    return Clause.stop(passage, trigger.last() + 1, token) >= 0;
  }

  /** Returns whether a noun for what happens ends at a token of a sentence. */
  private boolean isDeed(Sentence sentence, int token) {
    return passage
        .ending(TriggerSense.class, sentence.first(), token)
        .anyMatch(deed -> deed.get(TriggerSense.class).noun());
  }

  /** "Farmers | whom they had seized | they killed": the verb of a clause before the main verb. */
  boolean isWhoTheyAre(Trigger trigger) {
    int first = trigger.sentence().first();
    int begins =
        trigger.first() > first
            ? passage.nearest(Marker.COMPLEMENTIZER, trigger.first() - 1, first)
            : -1;
    return passage.language().has(Trait.VERB_LAST)
        && begins > first
        && passage.isMarker(trigger.last(), Marker.BACKGROUND, MarkerUse.PERFECT)
        && !passage.within(PersonSense.class, begins - 1, begins - 1).isEmpty();
  }

  /** "A mine killed one, he said, | adding that | mines had killed many since 2014". */
  private boolean isAdded(Trigger trigger, int token) {
    for (int i = trigger.last() + 2; i < token; i++) {
      if (passage.isMarker(i, Marker.COMPLEMENTIZER)
          && passage.has(Marker.ATTRIBUTION, Math.max(trigger.last() + 1, i - ADDED), i - 1)) {
        return true;
      }
    }
    return false;
  }
}
