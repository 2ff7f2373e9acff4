package marsad.extract.trigger;

import java.util.Optional;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * "The jets | struck | a post", where the verb is "give" and what is struck stands behind "in":
 * Sorani لە بنکەیەک دا. Without somebody armed before it, the same words only say where.
 *
 * @param object first token of what is struck, with its preposition
 * @param verb token of the verb
 */
public record Strike(int object, int verb) {
  /** Maximum number of tokens of a name, one aside. */
  private static final int NAME = 3;

  /** Maximum number of tokens of what is struck. */
  private static final int OBJECT = 10;

  /** Signs that end a clause besides those between clauses: of a sentence, or of a quotation. */
  private static final String ENDS = Marks.SENTENCE_STOP + ".\n”“\"";

  /** Maximum number of tokens between what is struck and the verb. */
  private static final int ADJECTIVE = 1;

  /** Finds the strike whose verb is a token of a sentence; empty where it is no such verb. */
  public static Optional<Strike> find(AnnotatedPassage passage, Sentence sentence, int verb) {
    if (!passage.language().has(Trait.VERB_LAST)
        || !passage.isMarker(verb, Marker.HIT)
        || verb < sentence.last()
            && !endsClause(passage, verb + 1)
            && !(bearsAgent(passage, verb - 1) && passage.isMarker(verb + 1, Marker.LOCATIVE))) {
      return Optional.empty();
    }
    int from = Math.max(sentence.first(), verb - OBJECT);
    int object = -1;
    for (int i = verb - 1; i >= from && !endsClause(passage, i) && !isVerb(passage, i); i--) {
      if (passage.isMarker(i, Marker.LOCATIVE) && passage.markerMention(i).get().first() == i) {
        object = i;
      } else if (object >= 0) {
        break;
      }
    }
    return object < 0
            || passage.has(Marker.ONGOING, from, object) // "continued burning fields in the town"
            || !isStruck(passage, object, verb)
            || !isArmed(passage, sentence, object)
        ? Optional.empty()
        : Optional.of(new Strike(object, verb));
  }

  /** "They made | a decision | in the town": the ending of the agent stands at another noun. */
  private static boolean hasOtherObject(AnnotatedPassage passage, int from, int object) {
    for (int i = from; i < object; i++) {
      if (bearsAgent(passage, i) && !isAgent(passage, i)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a token is part of an actor's name, or names a weapon. */
  private static boolean isAgent(AnnotatedPassage passage, int token) {
    return passage.within(ActorSense.class, Math.max(0, token - NAME), token + NAME).stream()
            .anyMatch(actor -> actor.holds(token))
        || passage.starts(WeaponSense.class, token);
  }

  /** Returns whether somebody, a place or a post is named right before the verb. */
  private static boolean isStruck(AnnotatedPassage passage, int object, int verb) {
    for (int i = verb - 1; i > object; i--) {
      if (!passage.within(TriggerSense.class, i, i).isEmpty()) {
        return false;
      }
      if (covers(passage, i)) {
        return verb - 1 - i <= ADJECTIVE || passage.isMarker(i, Marker.OWNED);
      }
    }
    return false;
  }

  private static boolean covers(AnnotatedPassage passage, int token) {
    return passage.isMarker(token, Marker.OWNED)
        || passage.isMarker(token, Marker.GUARDED)
        || passage.isMarker(token, Marker.PLACE_KIND)
        || passage.ending(ActorSense.class, token - NAME, token).findAny().isPresent()
        || passage.ending(PlaceSense.class, token - NAME, token).findAny().isPresent();
  }

  /** Returns whether an armed actor or a weapon stands in the clause before what is struck. */
  private static boolean isArmed(AnnotatedPassage passage, Sentence sentence, int object) {
    int from = Clause.start(passage, object, sentence.first());
    return from < object
        && (!passage.within(WeaponSense.class, from, object - 1).isEmpty()
            || passage.within(ActorSense.class, from, object - 1).stream()
                .map((Mention actor) -> actor.get(ActorSense.class).actor())
                .anyMatch(actor -> actor.armed() && !actor.isState()))
        && !hasOtherObject(passage, from, object);
  }

  /** "They": the ending that names the agent of a past verb stands at its object. */
  private static boolean bearsAgent(AnnotatedPassage passage, int token) {
    return token >= 0 && passage.language().isEnding(WordList.AGENT_ENDING, passage.token(token));
  }

  private static boolean isVerb(AnnotatedPassage passage, int token) {
    return Clause.isVerb(passage, token) || passage.isMarker(token, Marker.ATTRIBUTION);
  }

  private static boolean endsClause(AnnotatedPassage passage, int token) {
    return passage.token(token).endsClause()
        || passage.token(token).isMark(ENDS)
        || passage.isMarker(token, Marker.AND)
        || passage.isMarker(token, Marker.COMPLEMENTIZER);
  }
}
