package marsad.extract.role;

import java.util.Optional;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Actor;
import marsad.reference.KindTrait;

/**
 * Finds groups and foreign forces that announce what they did: "the group announced the targeting
 * of a base", "… the death of three at the hands of its fighters".
 */
final class OwnClaims {
  /** Maximum number of tokens between "at the hands of" and "its fighters". */
  private static final int HANDS_REACH = 2;

  private final AnnotatedPassage passage;

  OwnClaims(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns the group or foreign force that did what a trigger tells; empty where none says so. */
  Optional<NamedActor> find(Trigger trigger) {
    if (!trigger.has(KindTrait.ASSAULT) && !trigger.has(KindTrait.REMOTE)) {
      return Optional.empty();
    }
    return passage
        .within(ActorSense.class, trigger.sentence().first(), trigger.first() - 1)
        .stream()
        .filter(mention -> !mention.get(ActorSense.class).actor().umbrella())
        .filter(mention -> isForeign(mention) && claims(mention, trigger))
        .findFirst()
        .map(
            mention -> {
              ActorSense sense = mention.get(ActorSense.class);
              return NamedActor.of(
                  passage, mention, sense.actor().id(), Role.INITIATOR, sense.rule());
            });
  }

  private static boolean isForeign(Mention mention) {
    Actor actor = mention.get(ActorSense.class).actor();
    return actor.isArmedGroup() || actor.isForeign();
  }

  private boolean claims(Mention name, Trigger trigger) {
    if (passage.language().has(Trait.VERB_FIRST)) {
      return passage.isMarker(name.first() - 1, Marker.ATTRIBUTION)
          && !passage.isMarker(name.first() - 1, Marker.SPEAKER)
          && (isOwnDeed(name, trigger) || isByItsOwn(trigger));
    }
    return passage.language().has(Trait.VERB_LAST) && isToldBefore(name, trigger);
  }

  /** "Announced | the group | the targeting of a base": the noun right behind who announces. */
  private static boolean isOwnDeed(Mention name, Trigger trigger) {
    return trigger.first() == name.last() + 1
        && trigger.sense().noun()
        && !trigger.has(KindTrait.DEATH);
  }

  /** "At the hands of | its fighters". */
  private boolean isByItsOwn(Trigger trigger) {
    for (int i = trigger.last() + 1; i <= trigger.to(); i++) {
      if (passage.isMarker(i, Marker.ROLE, Role.INITIATOR)) {
        int last = passage.markerMention(i).map(Mention::last).orElse(i);
        for (int k = last + 1; k <= Math.min(trigger.to(), last + HANDS_REACH); k++) {
          if (passage.language().isEnding(WordList.OWN, passage.token(k))
              || passage.language().hasEnding(WordList.OWN, passage.token(k).form())) {
            return true;
          }
        }
        return false;
      }
    }
    return false;
  }

  /** "The group announced: | it attacked a base": an active verb without a subject of its own. */
  private boolean isToldBefore(Mention name, Trigger trigger) {
    int said = -1;
    for (int i = name.last() + 1; i < trigger.first() && said < 0; i++) {
      if (passage.isMarker(i, Marker.ATTRIBUTION, MarkerUse.VERB)) {
        said = i;
      } else if (passage.starts(ActorSense.class, i) || Clause.isVerb(passage, i)) {
        return false;
      }
    }
    if (said < 0) {
      return false;
    }
    Clause clause = Clause.behind(passage, trigger.first(), trigger.last(), trigger.to());
    boolean active =
        passage.has(Marker.ACTIVE, clause.first(), clause.last())
            && !passage.has(Marker.PASSIVE, clause.first(), clause.last());
    return active
        && passage.within(ActorSense.class, said + 1, trigger.first() - 1).isEmpty()
        && passage.within(WeaponSense.class, said + 1, trigger.first() - 1).stream()
            .allMatch(weapon -> isInstrument(weapon.first()));
  }

  /** "With | a drone": what is used, as against what does it. */
  private boolean isInstrument(int weapon) {
    return weapon > 0
        && (passage.language().is(WordList.INSTRUMENT, passage.token(weapon - 1).form())
            || weapon > 1
                && passage.language().is(WordList.INSTRUMENT, passage.token(weapon - 2).form()));
  }
}
