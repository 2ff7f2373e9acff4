package marsad.extract.bystander;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Actor;
import marsad.reference.KindTrait;

/**
 * Recognises actors whom a sentence names beside its event: who is handed a prisoner, or helped.
 */
final class NamedAside {
  /** Maximum number of tokens of the words for a relative. */
  private static final int KIN = 2;

  private final AnnotatedPassage passage;

  NamedAside(AnnotatedPassage passage) {
    this.passage = passage;
  }

  boolean matches(Mention mention, ActorSense sense, Trigger trigger) {
    return isRecipient(mention) || isOfCharge(mention, sense, trigger) || isKin(mention);
  }

  /** "Handed him over to | the army": who takes a prisoner did not take him. */
  private boolean isRecipient(Mention mention) {
    int before = mention.first() - 1;
    return passage.isMarker(
        before > 0 && isArticle(before) ? before - 1 : before, Marker.RECIPIENT);
  }

  /** "The wife and two daughters of | a police major": civilians are harmed, and not his force. */
  private boolean isKin(Mention mention) {
    int of = mention.first() - 1;
    while (of > 0 && isArticle(of)) {
      of--;
    }
    return of > 0
        && passage.language().has(Trait.SUBJECT_FIRST)
        && passage.language().is(WordList.GENITIVE, passage.token(of).form())
        && passage
            .ending(PersonSense.class, Math.max(0, of - KIN), of - 1)
            .anyMatch(person -> person.get(PersonSense.class).actor().equals(Actor.CIVILIANS));
  }

  private boolean isArticle(int token) {
    return passage.language().is(WordList.ARTICLE_WORD, passage.token(token).form());
  }

  /** "Held twenty men | accused of helping | the army": a force that a charge names. */
  private boolean isOfCharge(Mention mention, ActorSense sense, Trigger trigger) {
    int from = trigger.last() + 1;
    if (!(trigger.has(KindTrait.JUDICIAL) || trigger.has(KindTrait.CAPTIVES))
        || !sense.actor().isState()
        || from >= mention.first()) {
      return false;
    }
    int charge = passage.nearest(Marker.CHARGE, mention.first() - 1, from);
    return charge >= from && Clause.end(passage, charge, mention.first()) < 0;
  }
}
