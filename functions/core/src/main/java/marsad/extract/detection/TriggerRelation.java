package marsad.extract.detection;

import marsad.extract.crowd.CrowdBlast;
import marsad.extract.crowd.Dispersal;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.OtherScene;
import marsad.extract.trigger.Trigger;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/** Decides whether two triggers of one sentence report one event. */
final class TriggerRelation {
  private final AnnotatedPassage passage;
  private final OtherScene scene;
  private final Dispersal dispersal;
  private final CrowdBlast blast;

  TriggerRelation(
      AnnotatedPassage passage, OtherScene scene, Dispersal dispersal, CrowdBlast blast) {
    this.passage = passage;
    this.scene = scene;
    this.dispersal = dispersal;
    this.blast = blast;
  }

  /** Returns whether a later trigger reports the event of an earlier one. */
  boolean isOne(Trigger earlier, Trigger later) {
    if (earlier.kind() == null || later.kind() == null) {
      return false;
    }
    boolean otherKind = !earlier.kind().equals(later.kind());
    return (earlier.kind().like(later.kind())
            || isOfCrowd(earlier, later)
            || dispersal.isOfCrowd(earlier, later))
        && !(later.is(Strength.NEW) && isBetween(Marker.SEPARATE, earlier, later))
        && !(otherKind && isBetween(Marker.SEQUENCE, earlier, later))
        && !(otherKind && later.is(Strength.NEW) && isBetween(Marker.LATER, earlier, later))
        && !isDayAfter(earlier, later)
        && !scene.separates(earlier, later)
        && !isWish(earlier, later)
        && !looksBack(earlier, later);
  }

  /** "They meant to attack, | but a clash broke out": the wish is the verb of a clause before. */
  private boolean isWish(Trigger earlier, Trigger later) {
    int end = Clause.end(passage, earlier.last() + 1, later.first());
    if (!passage.language().has(Trait.VERB_LAST) || !later.is(Strength.NEW) || end < 0) {
      return false;
    }
    int wish = passage.nearest(Marker.HYPOTHETICAL, earlier.first(), end);
    return wish >= 0 && passage.isMarker(wish, Marker.HYPOTHETICAL, MarkerUse.VERB);
  }

  /** "A protest at the attack", "a crowd gathered and police fired": the attack is its occasion. */
  private boolean isOfCrowd(Trigger earlier, Trigger later) {
    return earlier.has(KindTrait.CROWD)
        && !earlier.is(Strength.WEAK) // "gunmen closed the road and fired"
        && later.has(KindTrait.ASSAULT)
        && !blast.is(later);
  }

  /** "The attack …, though cells had earlier claimed a bombing": the clause behind looks back. */
  boolean looksBack(Trigger earlier, Trigger later) {
    int end = Clause.end(passage, earlier.last() + 1, later.first());
    return end >= 0 && passage.has(Marker.BACKGROUND, end, later.first());
  }

  /** "A day after the attack, jets struck": the trigger before the comma reports the past. */
  private boolean isDayAfter(Trigger earlier, Trigger later) {
    int first = earlier.sentence().first();
    boolean past =
        earlier.first() > first && passage.has(Marker.EARLIER, first, earlier.first() - 1);
    for (int i = earlier.last() + 1; past && i < later.first(); i++) {
      if (passage.token(i).isMark(Marks.LIST)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a marker such as "separately" or "then" stands between two triggers. */
  private boolean isBetween(Marker marker, Trigger earlier, Trigger later) {
    return later.first() > earlier.last() + 1
        && passage.has(marker, earlier.last() + 1, later.first());
  }
}
