package marsad.extract.trigger;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    return words.stream().anyMatch(word -> isDeed(word, first, last)) || tellsHarm(first, last);
  }

  /**
   * Returns whether people are harmed both before a token and from it on, and the later ones with
   * another weapon, that is not known yet.
   */
  boolean isOther(int first, int border, int last) {
    Set<String> before = weapons(first, border - 1);
    Set<String> behind = weapons(border, last);
    return !behind.isEmpty()
        && Collections.disjoint(before, behind)
        && passage.within(WeaponSense.class, border, last).stream()
            .noneMatch(weapon -> definiteness.isDefinite(weapon.first()))
        && tellsHarm(first, border - 1)
        && tellsHarm(border, last)
        && passage.within(TriggerSense.class, first, border - 1).stream()
            .anyMatch(word -> isDeed(word, first, border - 1))
        && is(border, last);
  }

  private boolean tellsHarm(int first, int last) {
    return passage.within(CasualtySense.class, first, last).stream().anyMatch(this::isHarm);
  }

  private Set<String> weapons(int first, int last) {
    return passage.within(WeaponSense.class, first, last).stream()
        .map(weapon -> weapon.get(WeaponSense.class).code())
        .collect(Collectors.toSet());
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
