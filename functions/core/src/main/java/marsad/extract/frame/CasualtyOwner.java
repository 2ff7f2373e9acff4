package marsad.extract.frame;

import java.util.List;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.OtherScene;
import marsad.extract.trigger.Trigger;
import marsad.reference.KindTrait;

/** Finds the trigger of a sentence whose event caused some casualties of the sentence. */
final class CasualtyOwner {
  private final OtherScene scene;

  /**
   * @param scene recognises clauses with a place of their own, whose dead are not of the event
   *     before
   */
  CasualtyOwner(OtherScene scene) {
    this.scene = scene;
  }

  /**
   * Returns the index of the trigger among whose words the casualties stand; -1 where there is
   * none.
   */
  int find(Sentence sentence, List<Trigger> triggers, CasualtyMention casualty) {
    int owner = -1;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      if (trigger.kind() != null
          && (owner < 0 || trigger.from() <= casualty.first())
          && !isUnhurt(trigger, casualty, owner >= 0)
          && !(casualty.outcome() == Outcome.KILLED
              && scene.isBesideArrest(trigger, casualty.first()))
          && !scene.parts(sentence, trigger.last(), casualty.first())
          && !scene.parts(sentence, casualty.last(), trigger.first())) {
        owner = i;
      }
    }
    return owner;
  }

  /** A find killed nobody, and who fled was hurt by what is told before. */
  private static boolean isUnhurt(Trigger trigger, CasualtyMention casualty, boolean owned) {
    boolean killed = casualty.outcome() == Outcome.KILLED;
    boolean hurt = killed || casualty.outcome() == Outcome.WOUNDED;
    return trigger.first() == casualty.first() && casualty.isNone()
        || trigger.has(KindTrait.FIND) && killed
        || owned && trigger.has(KindTrait.CIVILIAN) && hurt;
  }

  /** Returns whether people without an owner were hurt on the day before, and not now. */
  boolean isOfEarlierDay(Sentence sentence, CasualtyMention casualty) {
    return scene.isOfEarlierDay(sentence, casualty.first());
  }
}
