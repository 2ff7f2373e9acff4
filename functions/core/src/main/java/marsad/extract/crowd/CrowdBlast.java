package marsad.extract.crowd;

import java.util.List;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.KilledBomber;
import marsad.extract.trigger.Trigger;
import marsad.reference.KindTrait;

/** "A crowd was protesting when a bomb | exploded": more than the occasion of the crowd. */
public final class CrowdBlast {
  /** Maximum number of tokens from a bomb to the verb that says that it went off. */
  private static final int VERB_REACH = 3;

  private final AnnotatedPassage passage;

  public CrowdBlast(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether a trigger says that something blew up, not only what a crowd is angry at. */
  public boolean is(Trigger trigger) {
    return (!trigger.sense().noun() || isExploding(trigger))
        && (trigger.has(KindTrait.ASSAULT) && trigger.has(KindTrait.EXPLOSION)
            || KilledBomber.isBomber(trigger.kind()));
  }

  /** Returns whether the triggers before a blast tell of nothing but a crowd. */
  public boolean isAmongCrowd(Trigger trigger, List<Trigger> earlier) {
    return is(trigger)
        && !earlier.isEmpty()
        && earlier.stream().allMatch(t -> t.has(KindTrait.CROWD) && !t.is(Strength.WEAK));
  }

  /** "A bomb | exploded": the verb stands right behind the noun. */
  private boolean isExploding(Trigger noun) {
    int to = Math.min(noun.sentence().last(), noun.last() + VERB_REACH);
    return noun.last() < to
        && passage.within(TriggerSense.class, noun.last() + 1, to).stream()
            .map(mention -> mention.get(TriggerSense.class))
            .anyMatch(s -> s.kind() != null && s.kind().has(KindTrait.EXPLOSION) && !s.noun());
  }
}
