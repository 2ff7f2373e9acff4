package marsad.extract.bystander;

import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Trait;

/**
 * Finds who speaks where the verb comes first: "revealed | an officer of the police of the province
 * | an abduction", whether "that" follows or not.
 */
final class SpokenBefore {
  /** Maximum number of tokens between a verb of speaking and the force of who speaks. */
  private static final int REACH = 6;

  private final AnnotatedPassage passage;

  SpokenBefore(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether an actor only says whose officer or official speaks. */
  boolean isSpeaker(Mention actor, int first) {
    if (!passage.language().has(Trait.VERB_FIRST)) {
      return false;
    }
    boolean person = false;
    for (int i = actor.first() - 1; i >= Math.max(first, actor.first() - REACH); i--) {
      if (passage.isMarker(i, Marker.ATTRIBUTION)) {
        return person && opens(i, first);
      }
      if (passage.token(i).endsClause()
          || passage.isMarker(i, Marker.COMPLEMENTIZER)
          || passage.isMarker(i, Marker.ROLE)
          || passage.starts(TriggerSense.class, i)
          || passage.starts(CasualtySense.class, i)) {
        return false;
      }
      person |= passage.starts(PersonSense.class, i) || passage.isMarker(i, Marker.OFFICE);
    }
    return false;
  }

  /** Returns whether a verb begins its clause. */
  private boolean opens(int verb, int first) {
    return verb == first || passage.token(verb - 1).endsClause() || passage.attachedAnd(verb);
  }
}
