package marsad.extract.trigger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;
import marsad.reference.Place;

/** Merges the triggers of one sentence that report one event; the most exact kind stays. */
final class TriggerMerger {
  /** Value of the marker of a wish that is a form of a verb. */
  private static final String WISH = "verb";

  /** Maximum number of tokens between "during" and the trigger that it governs. */
  private static final int DURING_REACH = 2;

  /** Maximum number of tokens between "then" or "after that" and the trigger behind it. */
  private static final int SEQUENCE_REACH = 6;

  private final AnnotatedPassage passage;
  private final Dispersal dispersal;

  TriggerMerger(AnnotatedPassage passage) {
    this.passage = passage;
    this.dispersal = new Dispersal(passage);
  }

  /** Returns one trigger for each event that the triggers of a sentence report, in text order. */
  List<Trigger> merge(List<Trigger> all) {
    List<Trigger> merged = new ArrayList<>();
    for (Trigger trigger : all) {
      int same = lastWithSameEvent(merged, trigger);
      if (same < 0) {
        boolean elsewhere =
            trigger.strength().isGeneral()
                && merged.stream().anyMatch(earlier -> isElsewhere(earlier, trigger));
        merged.add(elsewhere ? trigger.withStrength(Strength.NEW) : trigger);
      } else {
        merged.set(same, join(merged.get(same), trigger));
      }
    }
    boolean exact = merged.stream().anyMatch(t -> t.is(Strength.NEW));
    boolean deed = merged.stream().anyMatch(t -> t.is(Strength.NEW) && !t.has(KindTrait.TALKS));
    boolean incident = merged.stream().anyMatch(t -> t.kind() != null && t.kind().incident());
    merged.removeIf(t -> incident && isOnlyTime(t));
    merged.removeIf(t -> isFrameOf(t, merged));
    merged.removeIf(t -> isStruck(t, merged));
    merged.removeIf(
        t ->
            (t.has(KindTrait.CROWD) ? deed : exact) // "gathered" is no meeting of a crowd
                && t.strength().isGeneral()
                && t.kind() != null
                && !(t.is(Strength.WEAK) && t.has(KindTrait.JUDICIAL))
                && !isSequel(t));
    return merged;
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
    joined = dispersal.is(earlier, later) ? joined.withKind(later.kind()) : joined;
    return strong ? joined.withStrength(Strength.NEW) : joined;
  }

  private int lastWithSameEvent(List<Trigger> merged, Trigger trigger) {
    int same = -1;
    for (int i = 0; i < merged.size(); i++) {
      same = isSameEvent(merged.get(i), trigger) ? i : same;
    }
    return same;
  }

  private boolean isSameEvent(Trigger earlier, Trigger later) {
    if (earlier.kind() == null || later.kind() == null) {
      return false;
    }
    boolean otherKind = !earlier.kind().equals(later.kind());
    return (earlier.kind().like(later.kind())
            || isOfCrowd(earlier, later)
            || dispersal.isOfCrowd(earlier, later))
        && !(later.is(Strength.NEW) && isBetween(Marker.SEPARATE, earlier, later))
        && !(otherKind && isBetween(Marker.SEQUENCE, earlier, later))
        && !isDayAfter(earlier, later)
        && !isElsewhere(earlier, later)
        && !isWish(earlier, later)
        && !looksBack(earlier, later);
  }

  /**
   * "A bomb went off in A, | and another in B", "and that | gunmen attacked B": a clause of its own
   * at a place of its own tells another event.
   */
  private boolean isElsewhere(Trigger earlier, Trigger later) {
    boolean told = later.is(Strength.NEW) || later.strength().isGeneral();
    if (!passage.language().has(Trait.VERB_FIRST) || !told || later.kind() == null) {
      return false;
    }
    int border = -1;
    for (int i = Clause.end(passage, earlier.last() + 1, later.first());
        i >= 0;
        i = Clause.end(passage, i + 1, later.first())) {
      border = beginsClause(i + 1) ? i : border;
    }
    if (border < 0) {
      return false;
    }
    if (Quarters.differ(
        Quarters.named(passage, earlier.sentence().first(), border),
        Quarters.named(passage, border, later.sentence().last()))) {
      return true;
    }
    Set<Place> before = places(earlier.sentence().first(), border);
    Set<Place> behind = places(border, later.sentence().last());
    return !before.isEmpty() && !behind.isEmpty() && Collections.disjoint(before, behind);
  }

  /** "And that", "as also", "while": begins a clause that reports something else. */
  private boolean beginsClause(int token) {
    return passage.isMarker(token, Marker.COMPLEMENTIZER) && passage.attachedAnd(token)
        || passage.isMarker(token, Marker.ADDITIVE)
        || passage.language().is(WordList.WHILE, passage.token(token).form());
  }

  private Set<Place> places(int first, int last) {
    return passage.within(PlaceSense.class, first, last).stream()
        .filter(mention -> !passage.insideActor(mention))
        .map(mention -> mention.get(PlaceSense.class).place())
        .collect(Collectors.toSet());
  }

  /** "They meant to attack, | but a clash broke out": the wish is the verb of a clause before. */
  private boolean isWish(Trigger earlier, Trigger later) {
    int end = Clause.end(passage, earlier.last() + 1, later.first());
    if (!passage.language().has(Trait.VERB_LAST) || !later.is(Strength.NEW) || end < 0) {
      return false;
    }
    int wish = passage.nearest(Marker.HYPOTHETICAL, earlier.first(), end);
    return wish >= 0 && passage.isMarker(wish, Marker.HYPOTHETICAL, WISH);
  }

  /** "A protest at the attack", "a crowd gathered and police fired": the attack is its occasion. */
  private static boolean isOfCrowd(Trigger earlier, Trigger later) {
    return earlier.has(KindTrait.CROWD)
        && !earlier.is(Strength.WEAK) // "gunmen closed the road and fired"
        && later.has(KindTrait.ASSAULT);
  }

  /** "The attack …, though cells had earlier claimed a bombing": the clause behind looks back. */
  private boolean looksBack(Trigger earlier, Trigger later) {
    int end = Clause.end(passage, earlier.last() + 1, later.first());
    return end >= 0 && passage.has(Marker.BACKGROUND, end, later.first());
  }

  /** "Two died during a search": the operation only says when the other event happened. */
  private boolean isOnlyTime(Trigger trigger) {
    int from = Math.max(trigger.sentence().first(), trigger.first() - DURING_REACH);
    return trigger.has(KindTrait.CONTINUES)
        && trigger.first() > from
        && passage.has(Marker.DURING, from, trigger.first() - 1);
  }

  /** "In an operation three were arrested": the second half of "in" stands behind the noun. */
  private boolean isFrameOf(Trigger trigger, List<Trigger> all) {
    int from = Math.max(trigger.sentence().first(), trigger.first() - DURING_REACH);
    return trigger.has(KindTrait.CONTINUES)
        && trigger.first() > from
        && passage.has(Marker.LOCATIVE, from, trigger.first() - 1)
        && all.stream().anyMatch(t -> t != trigger && t.is(Strength.NEW) && t.kind() != null)
        && passage.closesPhrase(trigger.last());
  }

  /** "Jets | hideouts | destroyed": where the verb stands last, what is struck before it. */
  private boolean isStruck(Trigger trigger, List<Trigger> all) {
    return trigger.is(Strength.GENERIC)
        && trigger.has(KindTrait.FIND)
        && passage.language().has(Trait.VERB_LAST)
        && all.stream()
            .anyMatch(
                t ->
                    t.first() > trigger.last()
                        && !t.has(KindTrait.FIND)
                        && (t.has(KindTrait.REMOTE) || t.has(KindTrait.ASSAULT))
                        && Clause.end(passage, trigger.last() + 1, t.first()) < 0);
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
