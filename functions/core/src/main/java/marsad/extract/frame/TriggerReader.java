package marsad.extract.frame;

import java.util.ArrayList;
import java.util.List;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.HarmSense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.Kinds;
import marsad.reference.Weapons;

/** Finds the triggers of a sentence and merges those that report one event. */
final class TriggerReader {
  /** So many tokens before a weapon stands the word that it was found. */
  private static final int NEAR = 6;

  private static final int LIST = 14;

  /**
   * So many tokens behind an attack stands, in a language with the verb last, what it was made
   * with.
   */
  private static final int OWN_WEAPON = 2;

  private final AnnotatedPassage reading;
  private final Kinds kinds;
  private final Weapons weapons;

  TriggerReader(AnnotatedPassage reading, Kinds kinds, Weapons weapons) {
    this.reading = reading;
    this.kinds = kinds;
    this.weapons = weapons;
  }

  /** Returns a trigger for each thing that a sentence reports, with the words that belong to it. */
  List<Trigger> read(Sentence sentence) {
    return ranges(merge(triggers(sentence)));
  }

  private List<Trigger> triggers(Sentence sentence) {
    List<Trigger> triggers = new ArrayList<>();
    for (Mention mention : reading.within(TriggerSense.class, sentence.first(), sentence.last())) {
      if (!reading.insideActor(mention)) {
        Trigger trigger = Trigger.of(reading, sentence, mention, mention.get(TriggerSense.class));
        triggers.add(found(armed(begun(supported(trigger)))));
      }
    }
    return triggers;
  }

  /** Words with many senses ("battle", "stormed") need somebody armed, a weapon or a victim. */
  private Trigger supported(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    int from = sentence.first();
    int to = sentence.last();
    boolean supported =
        trigger.is(Strength.WEAK)
            && (!reading.within(WeaponSense.class, from, to).isEmpty()
                || !reading.within(HarmSense.class, from, to).isEmpty()
                || reading.within(ActorSense.class, from, to).stream()
                    .anyMatch(mention -> mention.get(ActorSense.class).actor().armed())
                || reading.has(Marker.GUARDED, from, to));
    return supported ? trigger.withStrength(Strength.NEW) : trigger;
  }

  private Trigger begun(Trigger trigger) {
    if (!trigger.is(Strength.BEGUN)) {
      return trigger;
    }
    Sentence sentence = trigger.sentence();
    boolean begun = reading.has(Marker.ONGOING, sentence.first(), sentence.last());
    return trigger.withStrength(begun ? Strength.NEW : Strength.ECHO);
  }

  /** Bombs and rockets that are found, seized or defused are no attack. */
  private Trigger found(Trigger trigger) {
    if (!trigger.has(KindTrait.FINDABLE)) {
      return trigger;
    }
    boolean verbLast = reading.language().has(Trait.VERB_LAST);
    int before =
        verbLast ? 2 : inventory(trigger) ? trigger.first() : listed(trigger) ? LIST : NEAR;
    int from = Math.max(trigger.sentence().first(), trigger.first() - before);
    int to = Math.min(trigger.sentence().last(), verbLast ? trigger.last() + 9 : trigger.last());
    return reading.has(Marker.FIND, from, to) || wereFound(trigger)
        ? trigger.withKind(kinds.only(KindTrait.FIND))
        : trigger;
  }

  /** "Explosives and two motorcycles were seized": in English the word may stand behind. */
  private boolean wereFound(Trigger trigger) {
    int from = trigger.last() + 1;
    int to = Math.min(trigger.sentence().last(), trigger.last() + NEAR);
    int found = from <= to ? reading.nearest(Marker.FIND, from, to) : -1;
    return found > from
        && reading.language().is(WordList.PASSIVE_AUXILIARY, reading.token(found - 1).form());
  }

  /** "Found … rifles and belts": one more of what was found. */
  private boolean listed(Trigger trigger) {
    for (int i = Math.max(trigger.sentence().first(), trigger.first() - 1);
        i <= trigger.first();
        i++) {
      if (reading.isCue(i, Marker.AND) || reading.attachedAnd(i)) {
        return true;
      }
    }
    return false;
  }

  /** "A cache with 14 bombs and 3 shells": things that are counted, not things that went off. */
  private boolean inventory(Trigger trigger) {
    int number = trigger.first() - 1;
    boolean counted =
        number > trigger.sentence().first()
            && (reading.token(number).type() == Token.Type.NUMBER
                || !reading.within(NumberSense.class, number, number).isEmpty());
    return counted
        && reading
            .within(
                TriggerSense.class, Math.max(trigger.sentence().first(), number - 2), number - 1)
            .isEmpty();
  }

  /** Where the words before a trigger begin to belong to it alone. */
  private int nearestTriggerBefore(Trigger trigger) {
    List<Mention> before =
        reading.within(
            TriggerSense.class,
            trigger.sentence().first(),
            Math.max(trigger.sentence().first(), trigger.first() - 1));
    return before.isEmpty() ? trigger.sentence().first() : before.get(before.size() - 1).last() + 1;
  }

  /**
   * Returns the trigger with the kind that the weapon decides: an attack by aircraft is an air
   * strike.
   */
  Trigger armed(Trigger trigger) {
    if (trigger.kind() == null) {
      return trigger;
    }
    boolean open = trigger.is(Strength.GENERIC) || trigger.has(KindTrait.WEAPON_IN_SENTENCE);
    if (!open && !trigger.has(KindTrait.WEAPON_IN_CLAUSE)) {
      return trigger;
    }
    Sentence sentence = trigger.sentence();
    int from = open ? sentence.first() : nearestTriggerBefore(trigger);
    int behind = reading.language().has(Trait.VERB_LAST) ? OWN_WEAPON : 0; // "an attack of drones"
    int to = open ? sentence.last() : Math.min(sentence.last(), trigger.last() + behind);
    Trigger armed = trigger;
    for (Mention mention : reading.within(WeaponSense.class, from, to)) {
      Kind kind = kind(mention.get(WeaponSense.class).code());
      boolean explosion = armed.is(Strength.GENERIC) && armed.has(KindTrait.EXPLOSION);
      if (kind != null && (explosion || kind.absorbs(armed.kind()))) {
        armed = armed.withKind(kind);
      }
    }
    return armed;
  }

  /** The kind that an attack with a weapon is; null where the weapon decides nothing. */
  private Kind kind(String weapon) {
    return weapons.find(weapon).flatMap(found -> kinds.find(found.kind())).orElse(null);
  }

  /** Triggers of one sentence that tell one thing become one, the most exact kind wins. */
  private List<Trigger> merge(List<Trigger> raw) {
    List<Trigger> triggers = new ArrayList<>();
    for (Trigger trigger : raw) {
      int same = -1;
      for (int i = 0; i < triggers.size(); i++) {
        same = sameBreath(triggers.get(i), trigger) ? i : same;
      }
      if (same < 0) {
        triggers.add(trigger);
      } else {
        Trigger earlier = triggers.get(same);
        boolean strong = earlier.is(Strength.NEW) || trigger.is(Strength.NEW);
        Trigger joined = earlier.join(trigger);
        triggers.set(same, strong ? joined.withStrength(Strength.NEW) : joined);
      }
    }
    boolean exact = triggers.stream().anyMatch(t -> t.is(Strength.NEW));
    boolean incident = triggers.stream().anyMatch(t -> t.kind() != null && t.kind().incident());
    triggers.removeIf(t -> incident && onlyWhile(t));
    triggers.removeIf(
        t -> exact && t.is(Strength.GENERIC) && t.kind() != null && !afterSequence(t));
    return triggers;
  }

  /** "Two died during a search": the operation is only when the other thing happened. */
  private boolean onlyWhile(Trigger trigger) {
    int from = Math.max(trigger.sentence().first(), trigger.first() - 2);
    return trigger.has(KindTrait.CONTINUES)
        && trigger.first() > from
        && reading.has(Marker.DURING, from, trigger.first() - 1);
  }

  /** Whether "then" or "after that" stands before the trigger. */
  boolean afterSequence(Trigger trigger) {
    return reading.has(
        Marker.SEQUENCE,
        Math.max(trigger.sentence().first(), trigger.first() - 6),
        trigger.first());
  }

  private boolean sameBreath(Trigger earlier, Trigger later) {
    if (earlier.kind() == null || later.kind() == null) {
      return false;
    }
    boolean otherKind = !earlier.kind().equals(later.kind());
    return earlier.kind().like(later.kind())
        && !(later.is(Strength.NEW) && between(Marker.SEPARATE, earlier, later))
        && !(otherKind && between(Marker.SEQUENCE, earlier, later))
        && !dayAfter(earlier, later);
  }

  /** "A day after the attack, jets struck": what stands before the comma is the past. */
  private boolean dayAfter(Trigger earlier, Trigger later) {
    int first = earlier.sentence().first();
    boolean past =
        earlier.first() > first && reading.has(Marker.EARLIER, first, earlier.first() - 1);
    for (int i = earlier.last() + 1; past && i < later.first(); i++) {
      if (reading.token(i).isMark(Marks.LIST)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word like "separately" or "then" stands between two triggers. */
  private boolean between(Marker cue, Trigger earlier, Trigger later) {
    return later.first() > earlier.last() + 1
        && reading.has(cue, earlier.last() + 1, later.first() - 1);
  }

  /** The words before a comma belong to the trigger before it, those behind it to the next. */
  private List<Trigger> ranges(List<Trigger> triggers) {
    List<Trigger> ranged = new ArrayList<>(triggers);
    for (int i = 1; i < ranged.size(); i++) {
      Trigger before = ranged.get(i - 1);
      Trigger trigger = ranged.get(i);
      int border = trigger.first();
      for (int k = trigger.first() - 1; k > before.last(); k--) {
        if (reading.token(k).endsClause()) {
          border = k;
          break;
        }
      }
      ranged.set(i - 1, before.within(before.from(), border - 1, before.free()));
      ranged.set(i, trigger.within(border, trigger.to(), before.last() + 1));
    }
    return ranged;
  }
}
