package marsad.extract.bystander;

import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.NounPhrase;
import marsad.extract.text.Sentence;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * Finds who speaks, in a language whose subject stands before the verb: the noun phrase before
 * "said", with all that belongs to it ("the media office of the force in the town said"), behind
 * "according to", or behind a "said" that follows the quoted words.
 */
final class SpeechSubject {
  /** Maximum number of tokens of a word for people, one aside. */
  private static final int PERSON = 2;

  /** Maximum number of tokens between a name and the verb of its speaking. */
  private static final int REACH = 12;

  private final AnnotatedPassage passage;
  private final NounPhrase phrase;

  SpeechSubject(AnnotatedPassage passage) {
    this.passage = passage;
    this.phrase = new NounPhrase(passage);
  }

  /** Returns whether an actor, or the noun phrase that it belongs to, only speaks. */
  boolean isSpeaker(Mention actor, Sentence sentence) {
    if (!passage.language().has(Trait.SUBJECT_FIRST)) {
      return false;
    }
    int start = phrase.start(actor, sentence.first());
    return isSource(start - 1)
        || isInverted(start - 1, sentence)
        || opensClause(start, sentence) && speaksBehind(actor, sentence);
  }

  /** "According to | an army officer". */
  private boolean isSource(int before) {
    return passage.isMarker(before, Marker.ATTRIBUTION)
        && passage.language().is(WordList.SOURCE_PREPOSITION, passage.token(before).form());
  }

  /** "…, said | the army": the verb stands between the words that are quoted and the speaker. */
  private boolean isInverted(int before, Sentence sentence) {
    return isVerb(before)
        && (before == sentence.first() || passage.token(before - 1).isMark(",\"”»"));
  }

  private boolean isVerb(int token) {
    return passage.isMarker(token, Marker.ATTRIBUTION, MarkerUse.VERB);
  }

  /** Returns whether a noun phrase, or the one that it belongs to, begins a clause. */
  private boolean opensClause(int start, Sentence sentence) {
    int i = start - 1;
    while (i >= sentence.first()
        && i > start - REACH
        && (phrase.isPlain(i) || belongs(i))
        && passage.within(TriggerSense.class, i, i).isEmpty()) {
      i--;
    }
    return i < sentence.first()
        || passage.token(i).isMark(",;:()\n\"“”–—")
        || passage.isMarker(i, Marker.AND)
        || passage.isMarker(i, Marker.SUBORDINATE)
        || passage.isMarker(i, Marker.COMPLEMENTIZER);
  }

  /** "Of", "in": joins a noun phrase to the one before it. */
  private boolean belongs(int token) {
    return passage.language().is(WordList.SPEAKER_LINK, passage.token(token).form());
  }

  /** Returns whether a verb of speaking follows, with nothing of another clause before it. */
  private boolean speaksBehind(Mention actor, Sentence sentence) {
    for (int i = actor.last() + 1; i <= Math.min(sentence.last(), actor.last() + REACH); i++) {
      if (isVerb(i)) {
        return !passage.language().is(WordList.PASSIVE_MARKER, passage.token(i - 1).form());
      }
      boolean known =
          phrase.isPlain(i)
              || belongs(i)
              || passage.token(i).isMark("()")
              || passage.isMarker(i, Marker.AND) && isPerson(i + 1);
      if (!known
          || passage.starts(CasualtySense.class, i)
          || passage.starts(TriggerSense.class, i)) {
        return false;
      }
    }
    return false;
  }

  /** "… and a doctor said": somebody else who speaks. */
  private boolean isPerson(int token) {
    return !passage.within(PersonSense.class, token, token + PERSON).isEmpty();
  }
}
