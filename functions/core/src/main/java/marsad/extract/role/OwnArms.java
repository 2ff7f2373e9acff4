package marsad.extract.role;

import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * Recognises deeds that are done with the arms of the state that speaks of them: "Turkey said its
 * aircraft bombed".
 */
final class OwnArms {
  /** Maximum number of tokens between a state and the verb of its speaking. */
  private static final int SPEECH_REACH = 4;

  private final AnnotatedPassage passage;

  OwnArms(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether a state speaks of what a trigger tells, and whose arms did it. */
  boolean isOwner(Mention mention, Trigger trigger) {
    int speech = speech(mention);
    int from = Math.max(mention.last() + 1, speech);
    return speech >= 0
        && spokenAt(mention, speech) < trigger.first()
        && (isOwned(WeaponSense.class, from, trigger.to())
            || isOwned(ActorSense.class, from, trigger.to()));
  }

  /**
   * Returns the token of speaking beside a state, on the side where its verb stands; -1 if none.
   */
  private int speech(Mention state) {
    if (passage.language().has(Trait.VERB_FIRST)) {
      int from = Math.max(0, state.first() - SPEECH_REACH);
      return passage.nearest(Marker.ATTRIBUTION, state.first(), from);
    }
    return passage.nearest(Marker.ATTRIBUTION, state.last(), state.last() + SPEECH_REACH);
  }

  private static int spokenAt(Mention state, int speech) {
    return speech < state.first() ? speech : state.last();
  }

  private boolean isOwned(Class<? extends Concept> type, int from, int to) {
    return passage.within(type, from, to).stream()
        .anyMatch(
            arms ->
                passage.language().isEnding(WordList.OWN, passage.token(arms.first()))
                    || arms.first() > from
                        && passage
                            .language()
                            .is(WordList.OWN, passage.token(arms.first() - 1).form()));
  }
}
