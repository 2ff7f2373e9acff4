package marsad.extract.entity.casualty;

import marsad.event.Role;
import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Ezafe;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * Recognises people before a verb of harm that stands last who are not its victims: its agent, its
 * subject, the object of another verb.
 */
final class NonVictims {
  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleWords words;

  /** Whether the verb stands last: its agent stands before it too. */
  private final boolean verbLast;

  NonVictims(AnnotatedPassage passage, PeopleWords words) {
    this.passage = passage;
    this.language = passage.language();
    this.words = words;
    this.verbLast = language.has(Trait.VERB_LAST);
  }

  /** "Was killed by | two gunmen": where the verb stands last, its agent stands before it too. */
  boolean isAgent(int token) {
    return verbLast
        && (passage.isMarker(token - 1, Marker.ROLE, Role.INITIATOR) || isInstrument(token - 1));
  }

  /** "By the fire of | two gunmen": whose shots or attack it was. */
  private boolean isInstrument(int token) {
    return token >= 0
        && Ezafe.links(passage, token)
        && !words.isCasualtyWord(token)
        && (!passage.within(WeaponSense.class, token, token).isEmpty()
            || !passage.within(TriggerSense.class, token, token).isEmpty());
  }

  /** "Fired at two policemen and one was wounded": whom another verb governs is no victim here. */
  boolean isOtherVerb(int token) {
    return verbLast && Clause.isVerb(passage, token);
  }

  /** "The dead | reached three | and four are hurt": the number belongs to the verb before it. */
  boolean isReached(int token) {
    return token > 0
        && verbLast
        && words.numbers().startsAt(token)
        && language.is(WordList.REACHED, passage.token(token - 1).form());
  }

  /** "A gunman | a teacher | killed": people right before others whom nothing links to them. */
  boolean isSubject(int token, int from, Mention casualty) {
    return verbLast
        && isActive(casualty)
        && words.startsItem(token)
        && !Ezafe.links(passage, from - 1)
        && words.isPerson(from - 1)
        && (language.ends(WordList.ABSOLUTE_ENDING, passage.token(from - 1).form())
            || language.isEnding(WordList.AGENT_ENDING, passage.token(from))
            || words.numbers().startsAt(from));
  }

  private boolean isActive(Mention casualty) {
    return passage.has(Marker.ACTIVE, casualty.first(), casualty.last());
  }
}
