package marsad.extract.frame;

import java.util.List;
import marsad.event.Role;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Outcome;
import marsad.language.Trait;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.Weapons.Weapon;

/**
 * Decides whether something armed stands next to a weak word, one that also means something else: a
 * weapon, a victim, somebody armed, people who were taken, a demand.
 */
final class Support {

  private final Frame frame;

  Support(Frame frame) {
    this.frame = frame;
  }

  /**
   * A find is of weapons, what falls is a weapon, an arrest of people, a crowd has a demand;
   * anything else is by, with or on somebody.
   */
  boolean isArmed() {
    if (frame.has(KindTrait.FIND)
        || frame.trigger().passage().isMarker(frame.trigger().first(), Marker.EFFECT)) {
      return frame.has(KindTrait.FIND) && (!frame.weapons().isEmpty() || isHideout())
          || namesWeapon()
          || frame
              .trigger()
              .passage()
              .within(WeaponSense.class, frame.sentence().first(), frame.sentence().last())
              .stream()
              .anyMatch(weapon -> isHeavy(weapon.get(WeaponSense.class)));
    }
    if (frame.has(KindTrait.CROWD)) {
      return !namesGunmen() && frame.hasCasualties()
          || frame
              .trigger()
              .passage()
              .has(Marker.DEMAND, frame.sentence().first(), frame.sentence().last());
    }
    if (frame.has(KindTrait.CONTINUES) && isIdle()) {
      return false;
    }
    if (frame.has(KindTrait.CAPTIVES)) {
      return takesPeople();
    }
    return frame.has(KindTrait.JUDICIAL)
        ? frame.casualties().stream().anyMatch(Support::isCaptured)
            || frame.hasCasualties() && !frame.actors().isEmpty()
            || frame.trigger().passage().language().has(Trait.VERB_FIRST)
                && frame.hasRole(Role.TARGET)
                && frame.hasRole(Role.INITIATOR)
        : !frame.actors().isEmpty()
            || !frame.weapons().isEmpty()
            || frame.casualties().stream().anyMatch(this::isOfPeople)
            || frame
                .trigger()
                .passage()
                .has(Marker.GUARDED, frame.sentence().first(), frame.sentence().last());
  }

  /** "The army | found | a tunnel of the group": a verb, a hiding place, and both sides. */
  private boolean isHideout() {
    List<TriggerSense> finds =
        frame
            .trigger()
            .passage()
            .within(TriggerSense.class, frame.sentence().first(), frame.sentence().last())
            .stream()
            .map(word -> word.get(TriggerSense.class))
            .filter(word -> word.kind() != null && word.kind().has(KindTrait.FIND))
            .toList();
    return frame.actors().size() > 1
        && finds.size() > 1
        && finds.stream().anyMatch(TriggerSense::noun);
  }

  /** "Police searched the building": nobody was sought, no weapon found, no place named. */
  private boolean isIdle() {
    return !frame.ownPlace()
        && frame.weapons().isEmpty()
        && !frame.hasCasualties()
        && !frame.hasRole(Role.TARGET);
  }

  /** "Took away | two shepherds", not "their gear": who is taken is counted, or a civilian. */
  private boolean takesPeople() {
    return frame.casualties().stream()
        .anyMatch(c -> c.outcome() == Outcome.CAPTURED && isOfPeople(c));
  }

  /** "Caught fire, killing two": only who is counted as captured was arrested. */
  private static boolean isCaptured(CasualtyMention casualty) {
    return casualty.outcome() == Outcome.CAPTURED
        && casualty.count() != null
        && casualty.count().best() != null;
  }

  /** "Took away two cars": where nobody is counted, the word itself says nothing of people. */
  private boolean isOfPeople(CasualtyMention casualty) {
    return casualty.count() != null || casualty.first() > frame.last();
  }

  /** "Gunmen closed the road to three men": what they do is done by no crowd. */
  private boolean namesGunmen() {
    return frame
        .trigger()
        .passage()
        .within(ActorSense.class, frame.trigger().from(), frame.trigger().to())
        .stream()
        .anyMatch(actor -> actor.get(ActorSense.class).actor().isArmedGroup());
  }

  /** Returns whether a weapon can be launched, or land; rifles are neither. */
  private boolean isHeavy(WeaponSense weapon) {
    return frame.has(KindTrait.FIND) || !weapon.code().equals(Weapon.SMALL_ARMS);
  }

  /** Returns whether the words themselves name the weapon that was found. */
  private boolean namesWeapon() {
    Kind named = frame.trigger().sense().kind();
    return frame.has(KindTrait.FIND) && named != null && !named.has(KindTrait.FIND);
  }
}
