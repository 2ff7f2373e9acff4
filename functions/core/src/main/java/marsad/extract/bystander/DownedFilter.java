package marsad.extract.bystander;

import java.util.Optional;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.reference.KindTrait;

/** Tells who brings down a drone, or fires at it, from who sent it. */
public final class DownedFilter {
  /** Maximum number of tokens between "fired at" and what is fired at. */
  private static final int OBJECT_REACH = 4;

  /** Maximum number of tokens between a drone and the name of its owner: "a drone of the group". */
  private static final int OWNER_REACH = 2;

  private final AnnotatedPassage passage;

  public DownedFilter(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether an actor only brings down, or fires at, what a trigger names. */
  public boolean matches(Mention actor, Trigger trigger) {
    return trigger.has(KindTrait.REMOTE)
        && passage
            .within(WeaponSense.class, trigger.sentence().first(), trigger.sentence().last())
            .stream()
            .anyMatch(weapon -> isDowned(trigger.sentence(), weapon, actor));
  }

  private boolean isDowned(Sentence sentence, Mention weapon, Mention actor) {
    int from = Clause.start(passage, weapon.first(), sentence.first());
    for (int i = from; i <= sentence.last(); i++) {
      if (i > weapon.last() && passage.token(i).endsClause()) {
        return false;
      }
      Optional<Mention> verb = passage.markerMention(i).filter(word -> word.holds(weapon.first()));
      if (passage.isMarker(i, Marker.DOWNED) && verb.isEmpty() && hits(i, weapon)) {
        boolean active = i < weapon.first();
        boolean behind = actor.first() > weapon.last();
        boolean owner = actor.first() - weapon.last() <= OWNER_REACH;
        return !(behind && (active || owner));
      }
    }
    return false;
  }

  private boolean hits(int verb, Mention weapon) {
    if (!passage.isMarker(verb, Marker.DOWNED, MarkerUse.FIRED)) {
      return true;
    }
    int last = passage.markerMention(verb).map(Mention::last).orElse(verb);
    return weapon.first() > last && weapon.first() - last <= OBJECT_REACH;
  }
}
