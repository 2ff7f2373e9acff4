package marsad.extract.crowd;

import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;

/** Tells a journey that somebody only wants, demands or plans from one that is made. */
final class UnmadeJourney {
  /** Maximum number of tokens from "to" to the verb of an aim. */
  private static final int AIM_REACH = 5;

  private final AnnotatedPassage passage;

  UnmadeJourney(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** "They asked that families return", "demanded the expulsion of": nobody has left. */
  boolean isDemanded(Trigger trigger) {
    int before = trigger.first() - 1;
    return before >= trigger.sentence().first()
        && (passage.isMarker(before, Marker.DEMAND)
            || passage.language().has(Trait.VERB_FIRST)
                && !trigger.sense().noun()
                && passage.isMarker(before, Marker.COMPLEMENTIZER)
                && !passage.isMarker(before - 1, Marker.AFTER));
  }

  /** "Families want | to return", "a plan | to help families | go back": nobody has moved. */
  boolean isAim(Trigger trigger) {
    if (!passage.language().has(Trait.SUBJECT_FIRST)) {
      return false;
    }
    int first = Math.max(trigger.sentence().first() + 1, trigger.first() - AIM_REACH);
    for (int i = trigger.first() - 1; i >= first; i--) {
      boolean aim =
          passage.language().is(WordList.INFINITIVE, passage.token(i).form())
              && !passage.language().is(WordList.DONE_INFINITIVE, passage.token(i - 1).form());
      boolean verb =
          i == trigger.first() - 1 || passage.has(Marker.POPULATION, i + 2, trigger.first() - 1);
      if (aim && verb && !passage.starts(PlaceSense.class, i + 1)) {
        return true;
      }
    }
    return false;
  }
}
