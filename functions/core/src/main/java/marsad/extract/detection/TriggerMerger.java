package marsad.extract.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import marsad.extract.crowd.CrowdBlast;
import marsad.extract.crowd.Dispersal;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.KilledBomber;
import marsad.extract.trigger.OtherScene;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.reference.Kind;
import marsad.reference.KindTrait;

/** Merges the triggers of one sentence that report one event; the most exact kind stays. */
final class TriggerMerger {
  /** Maximum number of tokens between "then" or "after that" and the trigger behind it. */
  private static final int SEQUENCE_REACH = 6;

  private final AnnotatedPassage passage;
  private final Dispersal dispersal;
  private final OtherScene scene;
  private final Circumstance circumstance;
  private final KilledBomber bomber;
  private final CrowdBlast blast;
  private final TriggerRelation relation;

  /** First tokens of the triggers that tell of a bomber whom forces killed. */
  private final Set<Integer> shot = new HashSet<>();

  TriggerMerger(AnnotatedPassage passage, OtherScene scene) {
    this.passage = passage;
    this.dispersal = new Dispersal(passage);
    this.scene = scene;
    this.circumstance = new Circumstance(passage);
    this.bomber = new KilledBomber(passage);
    this.blast = new CrowdBlast(passage);
    this.relation = new TriggerRelation(passage, scene, dispersal, blast);
  }

  /** Returns one trigger for each event that the triggers of a sentence report, in text order. */
  List<Trigger> merge(List<Trigger> read) {
    List<Trigger> all =
        read.stream()
            .filter(t -> read.stream().noneMatch(u -> circumstance.isFlight(u, t)))
            .toList();
    List<Trigger> merged = new ArrayList<>();
    for (Trigger trigger : all) {
      int same = lastWithSameEvent(merged, trigger);
      if (same < 0) {
        boolean elsewhere =
            trigger.strength().isGeneral()
                && all.stream().noneMatch(t -> t.is(Strength.NEW) && scene.isOneLater(t, trigger))
                && (merged.stream().anyMatch(earlier -> scene.separates(earlier, trigger))
                    || blast.isAmongCrowd(trigger, merged));
        merged.add(elsewhere ? trigger.withStrength(Strength.NEW) : trigger);
      } else {
        merged.set(same, join(merged.get(same), trigger));
      }
    }
    List<Trigger> told =
        merged.stream().filter(t -> t.is(Strength.NEW) && !circumstance.isOfDayBefore(t)).toList();
    boolean arrests = !told.isEmpty() && told.stream().allMatch(t -> t.has(KindTrait.JUDICIAL));
    boolean incident = merged.stream().anyMatch(t -> t.kind() != null && t.kind().incident());
    merged.removeIf(t -> incident && circumstance.isOnlyTime(t));
    merged.removeIf(t -> circumstance.isOccasion(t, merged));
    merged.removeIf(t -> circumstance.isFrameOf(t, merged));
    merged.removeIf(t -> circumstance.isStruck(t, merged));
    merged.removeIf(
        t -> merged.stream().anyMatch(u -> circumstance.isRaid(t, u) && !scene.separates(t, u)));
    merged.removeIf(
        t ->
            t.strength().isGeneral()
                && t.kind() != null
                && !(t.is(Strength.WEAK) && t.has(KindTrait.JUDICIAL))
                && !isSequel(t)
                && !(arrests && isOfGroup(t))
                && isCovered(
                    t,
                    told.stream()
                        .filter(exact -> scene.isOne(exact, t) && !relation.looksBack(t, exact))
                        .toList()));
    return merged;
  }

  /**
   * Returns whether something more exact is told beside a general word: "gathered" is no meeting of
   * a crowd, and "reinforcements" are no blast that hits them.
   */
  private static boolean isCovered(Trigger general, List<Trigger> exact) {
    KindTrait other =
        general.has(KindTrait.CROWD)
            ? KindTrait.TALKS
            : general.has(KindTrait.ASSAULT) ? KindTrait.MOVEMENT : null;
    return exact.stream().anyMatch(t -> other == null || !t.has(other));
  }

  /** "Gunmen | attacked | a post, and police arrested two": what the group did is no arrest. */
  private boolean isOfGroup(Trigger trigger) {
    int first = trigger.sentence().first();
    return passage.language().has(Trait.SUBJECT_FIRST)
        && trigger.has(KindTrait.ASSAULT)
        && trigger.is(Strength.WEAK)
        && !trigger.sense().noun()
        && passage.within(ActorSense.class, first, Math.max(first, trigger.first() - 1)).stream()
            .anyMatch(
                actor ->
                    actor.last() == trigger.first() - 1
                        && actor.get(ActorSense.class).actor().isArmedGroup());
  }

  /** Returns whether "then" or "after that" stands before the trigger. */
  boolean isSequel(Trigger trigger) {
    int from = Math.max(trigger.sentence().first(), trigger.first() - SEQUENCE_REACH);
    return passage.has(Marker.SEQUENCE, from, trigger.first());
  }

  private Trigger join(Trigger earlier, Trigger later) {
    boolean strong = earlier.is(Strength.NEW) || later.is(Strength.NEW);
    Trigger joined = earlier.join(later);
    boolean found =
        passage.language().has(Trait.VERB_FIRST)
            && earlier.has(KindTrait.FIND)
            && later.has(KindTrait.FINDABLE)
            && !passage.has(Marker.EFFECT, earlier.last() + 1, later.last() + 1);
    joined = found ? joined.withKind(earlier.kind()) : joined;
    boolean known = shot.contains(earlier.first()) || KilledBomber.isNamed(earlier);
    if (bomber.is(earlier, later) || KilledBomber.isDeath(earlier) && known) {
      shot.add(earlier.first());
      joined = joined.withKind(death(earlier, later));
    }
    boolean body =
        passage.language().has(Trait.VERB_FIRST)
            && earlier.has(KindTrait.DEATH)
            && later.has(KindTrait.VAGUE)
            && passage.isMarker(earlier.first(), Marker.FIND);
    joined = body ? joined.withKind(earlier.kind()) : joined;
    joined = dispersal.is(earlier, later) ? joined.withKind(later.kind()) : joined;
    return strong ? joined.withStrength(Strength.NEW) : joined;
  }

  private static Kind death(Trigger earlier, Trigger later) {
    return KilledBomber.isDeath(earlier) ? earlier.kind() : later.kind();
  }

  private int lastWithSameEvent(List<Trigger> merged, Trigger trigger) {
    int same = -1;
    for (int i = 0; i < merged.size(); i++) {
      same = relation.isOne(merged.get(i), trigger) ? i : same;
    }
    return same;
  }
}
