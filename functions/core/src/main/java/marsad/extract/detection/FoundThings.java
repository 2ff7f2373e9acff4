package marsad.extract.detection;

import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Decides whether bombs and rockets were found, seized or defused rather than used. */
final class FoundThings {
  /** Maximum number of tokens between "found" and a weapon, in either order. */
  private static final int FIND_REACH = 6;

  /** Maximum number of tokens from a weapon to "was found" behind it. */
  private static final int FOUND_BEHIND = 8;

  /** Maximum number of tokens between "found" and a further item of the list of what was found. */
  private static final int LIST_REACH = 14;

  /** Maximum number of tokens from "found" to a weapon behind it, where the verb stands last. */
  private static final int FIND_BEFORE_VERB_LAST = 2;

  /** Maximum number of tokens from a weapon to "found" behind it, where the verb stands last. */
  private static final int FIND_AFTER_VERB_LAST = 9;

  /** Maximum number of tokens between another trigger and the number of a counted weapon. */
  private static final int TRIGGER_BEFORE_NUMBER = 2;

  /** Maximum number of tokens between "while" and what was done then. */
  private static final int DURING_REACH = 4;

  private final AnnotatedPassage passage;
  private final boolean verbLast;

  FoundThings(AnnotatedPassage passage) {
    this.passage = passage;
    this.verbLast = passage.language().has(Trait.VERB_LAST);
  }

  /** Returns whether the weapon that a trigger names was only found. */
  boolean contains(Trigger trigger) {
    if (!trigger.has(KindTrait.FINDABLE)) {
      return false;
    }
    Sentence sentence = trigger.sentence();
    int from = Math.max(sentence.first(), trigger.first() - reach(trigger));
    if (verbLast && isOfFoundPlace(trigger)) {
      return true;
    }
    int last = verbLast ? trigger.last() + FIND_AFTER_VERB_LAST : trigger.last();
    return passage.has(Marker.FIND, from, Math.min(sentence.last(), last)) || wereFound(trigger);
  }

  /** "An expert was killed | while | defusing a bomb": what was found went off. */
  boolean wentOff(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    int from = Math.max(sentence.first(), trigger.first() - DURING_REACH);
    return trigger.has(KindTrait.FIND)
        && passage.has(Marker.DURING, from, trigger.first())
        && passage.within(CasualtySense.class, sentence.first(), sentence.last()).stream()
            .map(harm -> harm.get(CasualtySense.class))
            .anyMatch(
                harm ->
                    harm.form() != CasualtyForm.NONE
                        && (harm.outcome() == Outcome.KILLED || harm.outcome() == Outcome.WOUNDED));
  }

  /** "A hideout | they found | that had eight bombs in it": what lies in a place that was found. */
  private boolean isOfFoundPlace(Trigger trigger) {
    int from = Math.max(trigger.sentence().first(), trigger.first() - LIST_REACH);
    int verb =
        trigger.first() > from ? passage.nearest(Marker.FIND, trigger.first() - 1, from) : -1;
    return verb >= 0
        && verb + 1 < trigger.first()
        && passage.isMarker(verb + 1, Marker.COMPLEMENTIZER)
        && passage.within(TriggerSense.class, verb + 1, trigger.sentence().last()).stream()
            .noneMatch(t -> Clause.isVerb(passage, t.last()));
  }

  /** Returns the maximum number of tokens between "found" and the trigger behind it. */
  private int reach(Trigger trigger) {
    if (verbLast) {
      return FIND_BEFORE_VERB_LAST;
    }
    if (isCounted(trigger)) {
      return trigger.first();
    }
    return isListed(trigger) || isObject(trigger) ? LIST_REACH : FIND_REACH;
  }

  /**
   * "Found | forces on a tour | rockets": the first deed of a sentence that begins with "found".
   */
  private boolean isObject(Trigger trigger) {
    int first = trigger.sentence().first();
    int verb = passage.nearest(Marker.FIND, first, trigger.first());
    return passage.language().has(Trait.VERB_FIRST)
        && verb >= 0
        && passage.within(TriggerSense.class, verb, Math.max(verb, trigger.first() - 1)).stream()
            .allMatch(deed -> passage.starts(WeaponSense.class, deed.first()));
  }

  /** "Explosives and two motorcycles were seized": a passive stands behind what was found. */
  private boolean wereFound(Trigger trigger) {
    int from = trigger.last() + 1;
    int to = Math.min(trigger.sentence().last(), trigger.last() + FOUND_BEHIND);
    int found = from <= to ? passage.nearest(Marker.FIND, from, to) : -1;
    return found >= from && passage.isMarker(found, Marker.FIND, MarkerUse.APPEARS)
        || found > from
            && passage.language().is(WordList.PASSIVE_AUXILIARY, passage.token(found - 1).form())
        || found == from && passage.isTitle(); // "Explosives | seized in Kirkuk"
  }

  /** "Found … rifles and belts": the trigger is a further item of a list. */
  private boolean isListed(Trigger trigger) {
    int from = Math.max(trigger.sentence().first(), trigger.first() - 1);
    for (int i = from; i <= trigger.first(); i++) {
      if (passage.isMarker(i, Marker.AND) || passage.attachedAnd(i)) {
        return true;
      }
    }
    return false;
  }

  /** "A cache with 14 bombs and 3 shells": things that are counted did not go off. */
  private boolean isCounted(Trigger trigger) {
    int first = trigger.sentence().first();
    int number = trigger.first() - 1;
    boolean counted =
        number > first
            && (passage.token(number).type() == Token.Type.NUMBER
                || !passage.within(NumberSense.class, number, number).isEmpty());
    int from = Math.max(first, number - TRIGGER_BEFORE_NUMBER);
    return counted && passage.within(TriggerSense.class, from, number - 1).isEmpty();
  }
}
