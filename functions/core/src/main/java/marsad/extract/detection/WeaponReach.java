package marsad.extract.detection;

import java.util.List;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Marks;
import marsad.language.Trait;

/** Finds how far before a trigger a weapon may stand that belongs to it. */
final class WeaponReach {
  private final AnnotatedPassage passage;

  WeaponReach(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /**
   * Returns the first token of the clause of a trigger. "A drone within the borders of the
   * district, | hit a car": where the verb stands last, a comma behind a place ends no clause
   * without a verb.
   */
  int subjectFrom(Trigger trigger) {
    int first = trigger.sentence().first();
    int start = Clause.start(passage, trigger.first(), first);
    while (start - 1 > first
        && passage.token(start - 1).isMark(Marks.LIST)
        && !passage.within(PlaceSense.class, start - 2, start - 2).isEmpty()) {
      int before = Clause.start(passage, start - 1, first);
      for (int i = start - 2; i >= before; i--) {
        if (Clause.isVerb(passage, i)) {
          return i + 1;
        }
      }
      start = before;
    }
    return start;
  }

  /** Returns the first token behind the trigger before, or of the sentence where there is none. */
  int behindTriggerBefore(Trigger trigger) {
    List<Mention> before =
        passage.within(
            TriggerSense.class,
            trigger.sentence().first(),
            Math.max(trigger.sentence().first(), trigger.first() - 1));
    if (before.isEmpty()) {
      return trigger.sentence().first();
    }
    Mention last = before.get(before.size() - 1);
    return isSubject(last, trigger) ? last.first() : last.last() + 1;
  }

  /** "A combat drone | fired at a car": a weapon right before the verb did it. */
  private boolean isSubject(Mention weapon, Trigger trigger) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && weapon.last() == trigger.first() - 1
        && !trigger.sense().noun()
        && !passage.within(WeaponSense.class, weapon.first(), weapon.last()).isEmpty();
  }
}
