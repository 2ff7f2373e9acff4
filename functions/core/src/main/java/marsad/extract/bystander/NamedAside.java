package marsad.extract.bystander;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.NounPhrase;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Actor;
import marsad.reference.KindTrait;

/**
 * Recognises actors whom a sentence names beside its event: who is handed a prisoner, or helped, or
 * whose family it harms.
 */
final class NamedAside {
  /** Maximum number of tokens of the words for a relative. */
  private static final int KIN = 2;

  /** Maximum number of tokens between an owner and the word for his family. */
  private static final int FAMILY = 3;

  private final AnnotatedPassage passage;

  NamedAside(AnnotatedPassage passage) {
    this.passage = passage;
  }

  boolean matches(Mention mention, ActorSense sense, Trigger trigger) {
    return isRecipient(mention)
        || isOfCharge(mention, sense, trigger)
        || isOfRelative(mention)
        || hasRelative(mention, trigger);
  }

  /** "Handed him over to | the army": who takes a prisoner did not take him. */
  private boolean isRecipient(Mention mention) {
    return passage.isMarker(NounPhrase.before(passage, mention, 0), Marker.RECIPIENT);
  }

  /** "The wife and two daughters of | a police major": civilians are harmed, and not his force. */
  private boolean isOfRelative(Mention mention) {
    int of = NounPhrase.before(passage, mention, 0);
    return of > 0
        && passage.language().has(Trait.SUBJECT_FIRST)
        && passage.language().is(WordList.GENITIVE, passage.token(of).form())
        && passage.ending(PersonSense.class, of - KIN, of - 1).anyMatch(NamedAside::isCivilian);
  }

  /** "A police officer's | wife": not he suffers it, but his family. */
  private boolean hasRelative(Mention mention, Trigger trigger) {
    int next = mention.last() + 1;
    int to = Math.min(trigger.sentence().last(), next + FAMILY);
    return next < to
        && passage.language().has(Trait.SUBJECT_FIRST)
        && passage.token(next).isMark("'’")
        && passage.within(PersonSense.class, next + 1, to).stream()
            .anyMatch(NamedAside::isCivilian);
  }

  private static boolean isCivilian(Mention person) {
    return person.get(PersonSense.class).actor().equals(Actor.CIVILIANS);
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
