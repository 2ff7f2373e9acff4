package marsad.extract.factuality;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Token;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Recognises what somebody wanted to do, behind "to" or "in order to". */
final class Aims {
  /** Maximum number of tokens between the verb of an aim and the noun for its deed. */
  private static final int OBJECT_OF_AIM = 4;

  /** Maximum number of tokens between "led" and the "to" behind whom it led. */
  private static final int CAUSE_REACH = 5;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;

  Aims(AnnotatedPassage passage) {
    this.passage = passage;
    this.language = passage.language();
  }

  /** "They wanted forces to raid the area": an aim, unless the words say that it was reached. */
  boolean isAim(Trigger trigger) {
    int to = trigger.first() - 1;
    return to > trigger.sentence().first()
            && passage.isMarker(trigger.first(), Marker.ACTIVE)
            && isAimed(to)
            && !isSetOut(trigger, to)
        || trigger.sense().noun()
            && !trigger.has(KindTrait.CROWD) // "to break up a protest"
            && isObjectOfAim(trigger);
  }

  /** "Troops moved out | to clear villages": who sets out for an operation has begun it. */
  private boolean isSetOut(Trigger trigger, int to) {
    return trigger.has(KindTrait.CONTINUES)
        && passage.has(Marker.SETTING_OUT, trigger.sentence().first(), to - 1);
  }

  /** "To": no word before it says that what stands behind it was done. */
  private boolean isAimed(int to) {
    return to > 0
        && language.is(WordList.INFINITIVE, passage.token(to).form())
        && !language.is(WordList.DONE_INFINITIVE, passage.token(to - 1).form())
        && !isCaused(to);
  }

  /** "The dispute led | gunmen | to burn shops": who was brought to do it did it. */
  private boolean isCaused(int to) {
    for (int i = to - 2; i >= Math.max(0, to - CAUSE_REACH); i--) {
      if (language.is(WordList.CAUSING, passage.token(i).form())) {
        return !passage.within(ActorSense.class, i + 1, to - 1).isEmpty();
      }
    }
    return false;
  }

  /** "To smuggle in | four | suicide bombers": a verb, then the article or number of its object. */
  private boolean isObjectOfAim(Trigger trigger) {
    int from = Math.max(trigger.sentence().first() + 2, trigger.first() - OBJECT_OF_AIM);
    for (int i = trigger.first() - 1; i >= from; i--) {
      if (isDeterminer(i)) {
        return isVerbOfAim(i - 1) || isVerb(i - 1) && isVerbOfAim(i - 2);
      }
      if (!isPlain(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isVerbOfAim(int token) {
    return token > 0
        && isVerb(token)
        && !passage.isMarker(token, Marker.PASSIVE) // "to repel an attack"
        && !passage.isMarker(token, Marker.DOWNED)
        && isAimed(token - 1);
  }

  /** "Smuggle", "carry", "out": may be a verb, or a word that belongs to it. */
  private boolean isVerb(int token) {
    return isPlain(token)
        || passage.isMarker(token, Marker.ACTIVE)
        || passage.isMarker(token, Marker.ONGOING);
  }

  private boolean isDeterminer(int token) {
    return language.is(WordList.ARTICLE_WORD, passage.token(token).form())
        || passage.token(token).type() == Token.Type.NUMBER
        || passage.starts(NumberSense.class, token);
  }

  /** A word in small letters of which no table knows more. */
  private boolean isPlain(int token) {
    return passage.token(token).type() == Token.Type.WORD
        && !Character.isUpperCase(passage.text().charAt(passage.token(token).start()))
        && passage.markerMention(token).isEmpty()
        && !passage.starts(NumberSense.class, token)
        && !passage.starts(ActorSense.class, token)
        && !passage.starts(PersonSense.class, token);
  }
}
