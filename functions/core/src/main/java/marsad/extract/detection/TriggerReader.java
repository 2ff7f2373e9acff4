package marsad.extract.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marsad.extract.crowd.CrowdTrigger;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.KilledBomber;
import marsad.extract.trigger.Manoeuvre;
import marsad.extract.trigger.OtherScene;
import marsad.extract.trigger.Strike;
import marsad.extract.trigger.Trigger;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.Kinds;
import marsad.reference.Weapons;

/** Finds the triggers of a sentence and the words that belong to each. */
public final class TriggerReader {
  private final AnnotatedPassage passage;
  private final Kinds kinds;
  private final TriggerFilter filter;
  private final WeaponKind weaponKind;
  private final FoundThings foundThings;
  private final TriggerMerger merger;
  private final TriggerRanges ranges;
  private final KnownDeeds known;
  private final KilledBomber bomber;
  private final CrowdTrigger crowds;
  private final Captors captors;
  private final Rescue rescue;
  private final Manoeuvre manoeuvre;

  /**
   * @param scene recognises clauses with a place of their own, whose words belong to no other one
   */
  public TriggerReader(AnnotatedPassage passage, OtherScene scene, Kinds kinds, Weapons weapons) {
    this.passage = passage;
    this.kinds = kinds;
    this.filter = new TriggerFilter(passage, kinds, weapons);
    this.weaponKind = new WeaponKind(passage, scene, kinds, weapons);
    this.foundThings = new FoundThings(passage);
    this.merger = new TriggerMerger(passage, scene);
    this.ranges = new TriggerRanges(passage, scene);
    this.known = new KnownDeeds(passage);
    this.bomber = new KilledBomber(passage);
    this.crowds = new CrowdTrigger(passage);
    this.captors = new Captors(passage);
    this.rescue = new Rescue(passage);
    this.manoeuvre = new Manoeuvre(passage);
  }

  /** Returns a trigger for each event that a sentence reports, with the words that belong to it. */
  public List<Trigger> read(Sentence sentence) {
    return ranges.divide(merger.merge(triggers(sentence)));
  }

  /** Returns whether "then" or "after that" stands before the trigger. */
  public boolean isSequel(Trigger trigger) {
    return merger.isSequel(trigger);
  }

  /** Returns the trigger with the kind that its weapon decides. */
  public Trigger armed(Trigger trigger) {
    return weaponKind.apply(trigger);
  }

  private List<Trigger> triggers(Sentence sentence) {
    List<Trigger> triggers = new ArrayList<>();
    for (Mention mention : passage.within(TriggerSense.class, sentence.first(), sentence.last())) {
      if (!filter.matches(mention, sentence)) {
        Trigger trigger = Trigger.of(passage, sentence, mention, crowds.sense(mention, sentence));
        Trigger told = known.contains(mention, trigger) ? recalled(trigger) : trigger;
        Trigger held = captors.took(told) ? told.withKind(kinds.only(KindTrait.CAPTIVES)) : told;
        Trigger freed = rescue.freed(held) ? held.withKind(kinds.only(KindTrait.CONTINUES)) : held;
        Trigger crowd = crowds.apply(freed);
        if (crowd.is(Strength.JOURNEY) || crowd.is(Strength.RALLY)) {
          continue; // "the minister left", "worshippers gathered"
        }
        Trigger armed = armed(withNovelty(crowd));
        Trigger shot = bomber.isShot(armed) ? armed.withKind(kinds.only(KindTrait.DEATH)) : armed;
        Trigger found =
            foundThings.contains(shot) ? shot.withKind(kinds.only(KindTrait.FIND)) : shot;
        boolean blast = foundThings.wentOff(found);
        triggers.add(blast ? found.withKind(kinds.only(KindTrait.EXPLOSION)) : found);
      }
    }
    if (triggers.stream().anyMatch(Trigger::isRescue)) {
      triggers.removeIf(rescue::isOnlyFreed);
    }
    triggers.addAll(strikes(sentence));
    triggers.addAll(manoeuvres(sentence));
    triggers.sort(Comparator.comparingInt(Trigger::first));
    return triggers;
  }

  /** Returns a trigger for each "struck at", whose words alone mean something else. */
  private List<Trigger> strikes(Sentence sentence) {
    List<Trigger> strikes = new ArrayList<>();
    for (int i = sentence.first(); i <= sentence.last(); i++) {
      if (Strike.find(passage, sentence, i).isPresent()) {
        Kind attack = kinds.only(KindTrait.VAGUE);
        TriggerSense sense = new TriggerSense(attack, null, Strength.NEW, "", false, "strike");
        Mention word = new Mention(i, i, "", "", List.of());
        strikes.add(armed(Trigger.of(passage, sentence, word, sense)));
      }
    }
    return strikes;
  }

  /** Returns a trigger for each movement of troops that no word alone names. */
  private List<Trigger> manoeuvres(Sentence sentence) {
    List<Trigger> manoeuvres = new ArrayList<>();
    for (int i = sentence.first(); i <= sentence.last(); i++) {
      if (manoeuvre.isVerb(sentence, i)) {
        Kind movement = kinds.only(KindTrait.MOVEMENT);
        TriggerSense sense =
            new TriggerSense(movement, null, Strength.GENERIC, "", false, "manoeuvre");
        Mention verb = new Mention(i, i, "", "", List.of());
        manoeuvres.add(Trigger.of(passage, sentence, verb, sense));
      }
    }
    return manoeuvres;
  }

  private static Trigger recalled(Trigger trigger) {
    return trigger.kind() == null ? trigger : trigger.withStrength(Strength.ANAPHORIC);
  }

  /** Returns an inchoative trigger as a new event where the sentence says that it begins. */
  private Trigger withNovelty(Trigger trigger) {
    if (!trigger.is(Strength.INCHOATIVE)) {
      return trigger;
    }
    Sentence sentence = trigger.sentence();
    boolean begins =
        passage.has(Marker.ONGOING, sentence.first(), sentence.last())
            && !passage.within(ActorSense.class, sentence.first(), sentence.last()).isEmpty();
    return trigger.withStrength(begins ? Strength.NEW : Strength.ANAPHORIC);
  }
}
