package marsad.extract.crowd;

import java.util.List;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.reference.KindTrait;

/**
 * "Forces fired shots to disperse protesters": what happened is the protest. "Gunmen shot at
 * protesters": what happened is the attack.
 */
public final class Dispersal {
  private final AnnotatedPassage passage;

  public Dispersal(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether the second of two triggers only names the crowd that the first one hit. */
  public boolean isOfCrowd(Trigger earlier, Trigger later) {
    return earlier.has(KindTrait.ASSAULT)
        && later.has(KindTrait.CROWD)
        && !later.has(KindTrait.CIVILIAN)
        && passage.isMarker(later.first(), Marker.POPULATION)
        && Clause.end(passage, earlier.last() + 1, later.first()) < 0;
  }

  /**
   * Returns whether the first of two triggers is only what forces of the state did to the crowd
   * that the second one names; gunmen or a bomb attack a crowd.
   */
  public boolean is(Trigger earlier, Trigger later) {
    return isOfCrowd(earlier, later)
        && earlier.has(KindTrait.VAGUE)
        && isByForces(earlier.sentence().first(), later.first());
  }

  private boolean isByForces(int first, int last) {
    List<Mention> actors = passage.within(ActorSense.class, first, last);
    return !actors.isEmpty()
        && actors.stream().allMatch(actor -> actor.get(ActorSense.class).actor().isState());
  }
}
