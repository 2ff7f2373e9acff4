package marsad.extract.bystander;

import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Recognises actors whom a sentence names beside its event: who is handed a prisoner, or helped. */
final class NamedAside {
  private final AnnotatedPassage passage;

  NamedAside(AnnotatedPassage passage) {
    this.passage = passage;
  }

  boolean matches(Mention mention, ActorSense sense, Trigger trigger) {
    return isRecipient(mention) || isOfCharge(mention, sense, trigger);
  }

  /** "Handed him over to | the army": who takes a prisoner did not take him. */
  private boolean isRecipient(Mention mention) {
    int before = mention.first() - 1;
    boolean article =
        before > 0
            && passage.language().is(WordList.ARTICLE_WORD, passage.token(before).form());
    return passage.isMarker(article ? before - 1 : before, Marker.RECIPIENT);
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
