package marsad.extract.signal;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.reference.KindTrait;

/** Recognises weapons that a sentence names without anything that they did. */
final class UnusedWeapon {
  private final AnnotatedPassage passage;
  private final Sentence sentence;
  private final Predication predication;

  UnusedWeapon(AnnotatedPassage passage, Sentence sentence, Predication predication) {
    this.passage = passage;
    this.sentence = sentence;
    this.predication = predication;
  }

  /**
   * Returns whether a trigger is a weapon of which the sentence says that it did something else.
   */
  boolean isIdle(Trigger trigger) {
    return namesWeapon(trigger.first(), trigger.last())
        && !Clause.hasVerb(passage, trigger.first(), trigger.last())
        && !passage.has(Marker.EFFECT, trigger.first(), trigger.last())
        && (isAcquired(trigger) || isSeen(trigger));
  }

  /**
   * "Drones flew over the town", "gunmen were spotted by a drone": an aircraft in the air, where no
   * other word of the sentence tells of violence.
   */
  private boolean isSeen(Trigger trigger) {
    return trigger.has(KindTrait.REMOTE)
        && predication.hasBeside(Marker.SEEN, trigger)
        && !predication.hasBeside(Marker.EFFECT, trigger)
        && passage.within(CasualtySense.class, trigger.from(), trigger.to()).isEmpty()
        && passage.within(TriggerSense.class, trigger.from(), trigger.to()).stream()
            .allMatch(
                deed ->
                    namesWeapon(deed.first(), deed.last())
                        || passage.starts(PlaceSense.class, deed.first()));
  }

  /** Returns whether words begin or end with a weapon: "aircraft of the drone kind". */
  private boolean namesWeapon(int first, int last) {
    return passage.within(WeaponSense.class, first, last).stream()
        .anyMatch(weapon -> weapon.first() == first || weapon.last() == last);
  }

  /**
   * "Bombs endanger them": a weapon alone, outside a title and the items of a digest ("Kirkuk: four
   * by a bomb"), and nothing that it did.
   */
  boolean isAlone(Trigger trigger) {
    return !passage.isTitle()
        && !passage.heads().opens(sentence)
        && !trigger.has(KindTrait.FIND)
        && passage.within(TriggerSense.class, trigger.from(), trigger.to()).stream()
            .allMatch(this::isWeapon)
        && isWeapon(trigger.first(), trigger.last())
        && passage.within(ActorSense.class, trigger.from(), trigger.to()).stream()
            .noneMatch(mention -> mention.get(ActorSense.class).actor().armed())
        && !predication.hasBeside(Marker.EFFECT, trigger)
        && !predication.hasPredicate(trigger);
  }

  /** "The ministry bought drones": weapons that change hands. */
  private boolean isAcquired(Trigger trigger) {
    return passage.has(Marker.ACQUIRED, sentence.first(), trigger.first())
        && !predication.hasBeside(Marker.EFFECT, trigger)
        && passage.within(CasualtySense.class, trigger.from(), trigger.to()).isEmpty();
  }

  private boolean isWeapon(Mention mention) {
    return isWeapon(mention.first(), mention.last());
  }

  private boolean isWeapon(int first, int last) {
    return passage.within(WeaponSense.class, first, last).stream()
        .anyMatch(weapon -> weapon.first() == first && weapon.last() == last);
  }
}
