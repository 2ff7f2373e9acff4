package marsad.extract.entity.casualty;

import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/** Recognises the killing that somebody is accused of: the report counts no dead of its own. */
record KillingCharge(AnnotatedPassage passage) {
  /** Maximum number of tokens between "accused of" and a word for a casualty. */
  private static final int REACH = 3;

  /**
   * "Who took part in killing four", "arrested a man accused of | killing | two": returns whether a
   * word for a casualty is what somebody is accused of.
   */
  boolean holds(Mention words, CasualtySense sense, Sentence sentence) {
    int from = Math.max(sentence.first(), words.first() - REACH);
    return (passage.language().has(Trait.VERB_FIRST) || isOfArrest(sentence))
        && sense.outcome() == Outcome.KILLED
        && words.first() > from
        && passage.has(Marker.CHARGE, words.first(), from);
  }

  private boolean isOfArrest(Sentence sentence) {
    return passage.within(TriggerSense.class, sentence.first(), sentence.last()).stream()
        .map(deed -> deed.get(TriggerSense.class).kind())
        .anyMatch(kind -> kind != null && kind.has(KindTrait.JUDICIAL));
  }
}
