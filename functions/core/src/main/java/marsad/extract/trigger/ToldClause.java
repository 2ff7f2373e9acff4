package marsad.extract.trigger;

import java.util.List;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Definiteness;
import marsad.language.Trait;

/** Recognises clauses that tell something that happened, and do not point back at it. */
final class ToldClause {
  private final AnnotatedPassage passage;
  private final Definiteness definiteness;

  ToldClause(AnnotatedPassage passage) {
    this.passage = passage;
    this.definiteness = new Definiteness(passage);
  }

  /** Returns whether something happens, or somebody is harmed, among some words. */
  boolean is(int first, int last) {
    List<Mention> words = passage.within(TriggerSense.class, first, last);
    int subject = !words.isEmpty() && isVerbFirst(words.get(0)) ? 1 : 0;
    if (words.size() > subject && pointsBack(words.get(subject))) {
      return false;
    }
    return words.stream().anyMatch(word -> isDeed(word, first, last))
        || passage.within(CasualtySense.class, first, last).stream().anyMatch(this::isHarm);
  }

  /** Returns whether the words that begin at a token tell that something happens. */
  boolean begins(int token) {
    return passage.starts(TriggerSense.class, token) || passage.starts(CasualtySense.class, token);
  }

  /** Returns whether a verb for a deed, or for harm, begins at a token. */
  boolean isVerb(int token) {
    return passage
            .at(TriggerSense.class, token)
            .filter(word -> !word.get(TriggerSense.class).noun())
            .isPresent()
        || passage.isMarker(token, Marker.ACTIVE);
  }

  /** "The strike | destroyed a tunnel": it is known, whatever it did. */
  private boolean pointsBack(Mention word) {
    return word.get(TriggerSense.class).noun()
        && definiteness.isDefinite(word.first())
        && !passage.starts(WeaponSense.class, word.first());
  }

  private boolean isVerbFirst(Mention word) {
    return passage.language().has(Trait.VERB_FIRST) && !word.get(TriggerSense.class).noun();
  }

  private boolean isDeed(Mention word, int first, int last) {
    TriggerSense sense = word.get(TriggerSense.class);
    if (sense.kind() == null || pointsBack(word)) {
      return false;
    }
    return sense.strength() == Strength.NEW
        || sense.strength() == Strength.GENERIC
        || sense.strength() == Strength.WEAK
            && !(passage.within(WeaponSense.class, first, last).isEmpty()
                && passage.within(ActorSense.class, first, last).isEmpty());
  }

  private boolean isHarm(Mention word) {
    CasualtySense sense = word.get(CasualtySense.class);
    return (sense.outcome() == Outcome.KILLED || sense.outcome() == Outcome.WOUNDED)
        && !(sense.form() == CasualtyForm.NOUN && definiteness.isDefinite(word.first()));
  }
}
