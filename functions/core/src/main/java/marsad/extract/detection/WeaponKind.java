package marsad.extract.detection;

import java.util.Set;
import java.util.stream.Collectors;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.OtherScene;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.Kinds;
import marsad.reference.Weapons;

/** Gives an attack the kind that its weapon decides. */
final class WeaponKind {
  /**
   * Maximum number of tokens between an attack and the weapon behind it ("an attack of drones"),
   * where the verb stands last.
   */
  private static final int WEAPON_REACH = 2;

  /** Maximum number of tokens between an attack and its weapon: "a raid by Turkish drones". */
  private static final int INSTRUMENT_REACH = 4;

  /** Maximum number of tokens between "backed by" and the aircraft behind it. */
  private static final int HELP_REACH = 3;

  private final AnnotatedPassage passage;
  private final OtherScene scene;
  private final Arms arms;
  private final WeaponReach reach;

  WeaponKind(AnnotatedPassage passage, OtherScene scene, Kinds kinds, Weapons weapons) {
    this.passage = passage;
    this.scene = scene;
    this.arms = new Arms(passage, kinds, weapons);
    this.reach = new WeaponReach(passage);
  }

  /**
   * Returns the trigger with the kind that the weapon decides: an attack by aircraft is an air
   * strike.
   */
  Trigger apply(Trigger trigger) {
    if (trigger.kind() == null) {
      return trigger;
    }
    if (trigger.has(KindTrait.CONTINUES)) {
      return trigger.is(Strength.GENERIC) ? ofAircraft(trigger) : trigger;
    }
    boolean open = trigger.strength().isGeneral() || trigger.has(KindTrait.WEAPON_IN_SENTENCE);
    if (!open && !trigger.has(KindTrait.WEAPON_IN_CLAUSE)) {
      return ofAgent(trigger);
    }
    Sentence sentence = trigger.sentence();
    boolean verbLast = passage.language().has(Trait.VERB_LAST);
    boolean death = verbLast && trigger.has(KindTrait.DEATH);
    boolean weak =
        trigger.is(Strength.WEAK) && !trigger.has(KindTrait.WEAPON_IN_SENTENCE) && !death;
    int from =
        !open || weak
            ? reach.behindTriggerBefore(trigger)
            : verbLast ? reach.subjectFrom(trigger) : sentence.first();
    int behind =
        verbLast || passage.isMarker(trigger.last(), Marker.PASSIVE)
            ? WEAPON_REACH
            : isBy(trigger.last() + 1) ? INSTRUMENT_REACH : 0;
    int end = end(trigger);
    int to = open ? end : Math.min(end, trigger.last() + behind);
    Trigger armed = trigger;
    Trigger own = scene.within(trigger.within(from, to, trigger.free()));
    for (Mention mention :
        passage.within(WeaponSense.class, own.from(), Math.max(own.from(), own.to()))) {
      Kind kind = arms.kind(mention.get(WeaponSense.class).code());
      if (arms.areOfOtherClause(mention, trigger) || arms.areOfPerson(mention)) {
        continue;
      }
      boolean explosion = armed.strength().isGeneral() && armed.has(KindTrait.EXPLOSION);
      if (kind != null && (explosion || kind.absorbs(armed.kind()))) {
        armed = armed.withKind(kind);
      }
    }
    return armed;
  }

  /** Returns the last token before the semicolon behind a trigger, or of its sentence. */
  private int end(Trigger trigger) {
    int last = trigger.sentence().last();
    int stop = Clause.stop(passage, trigger.last() + 1, last + 1);
    return stop < 0 ? last : stop - 1;
  }

  /**
   * "The artillery | bombarded a village" is shelling, "the jets | killed ten" an air strike: where
   * the verb stands last, the weapons before it, if they agree, decide what a word leaves open.
   */
  private Trigger ofAgent(Trigger trigger) {
    boolean death = trigger.has(KindTrait.DEATH) && !trigger.sense().noun();
    if (!passage.language().has(Trait.VERB_LAST) || !death && !trigger.has(KindTrait.REMOTE)) {
      return trigger;
    }
    int start = Clause.start(passage, trigger.first(), trigger.sentence().first());
    Set<Kind> named =
        passage
            .within(
                WeaponSense.class,
                Math.max(start, reach.behindTriggerBefore(trigger)),
                trigger.last())
            .stream()
            .map(weapon -> arms.kind(weapon.get(WeaponSense.class).code()))
            .filter(kind -> kind != null && kind.has(KindTrait.REMOTE))
            .collect(Collectors.toSet());
    if (death) {
      return named.stream()
          .filter(kind -> named.stream().allMatch(k -> k.equals(kind) || kind.absorbs(k)))
          .findFirst()
          .map(trigger::withKind)
          .orElse(trigger);
    }
    return named.size() == 1 && named.stream().allMatch(trigger.kind()::absorbs)
        ? trigger.withKind(named.iterator().next())
        : trigger;
  }

  /** "The air force | destroyed a den": who destroys it from the air does not search the ground. */
  private Trigger ofAircraft(Trigger trigger) {
    if (passage.language().has(Trait.VERB_FIRST)) {
      return trigger;
    }
    int start = Clause.start(passage, trigger.first(), trigger.sentence().first());
    return passage.within(WeaponSense.class, start, Math.max(start, trigger.first() - 1)).stream()
        .filter(weapon -> !isHelp(Math.max(start, weapon.first() - HELP_REACH), weapon.first()))
        .map(weapon -> arms.kind(weapon.get(WeaponSense.class).code()))
        .filter(kind -> kind != null && kind.has(KindTrait.REMOTE) && !kind.has(KindTrait.ASSAULT))
        .findFirst()
        .map(trigger::withKind)
        .orElse(trigger);
  }

  /** "With", "backed by": what stands behind it only helps. */
  private boolean isHelp(int from, int weapon) {
    return from < weapon && passage.has(Marker.ROLE, from, weapon - 1);
  }

  /** "By", "with": an instrument may follow. */
  private boolean isBy(int token) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && (passage.isMarker(token, Marker.ROLE, Role.INITIATOR)
            || passage.isMarker(token, Marker.ROLE, MarkerUse.WITH));
  }
}
