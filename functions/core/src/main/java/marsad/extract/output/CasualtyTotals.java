package marsad.extract.output;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.lexicon.Outcome;
import marsad.reference.Actor;
import marsad.reference.Actors;

/** Sums up the casualties that the sentences of a text report of one event. */
final class CasualtyTotals {
  private static final List<Outcome> NOBODY = List.of(Outcome.KILLED, Outcome.WOUNDED);

  private final Actors actors;

  CasualtyTotals(Actors actors) {
    this.actors = actors;
  }

  /** Returns the casualties of an event, by outcome. */
  Casualties of(EventDraft event) {
    Map<Outcome, Map<Integer, List<Count>>> bySentence = new EnumMap<>(Outcome.class);
    for (CasualtyMention casualty : event.casualties()) {
      for (Outcome outcome :
          casualty.outcome() == Outcome.NONE ? NOBODY : List.of(casualty.outcome())) {
        if (casualty.count() != null) {
          bySentence
              .computeIfAbsent(outcome, k -> new TreeMap<>())
              .computeIfAbsent(casualty.sentence(), k -> new ArrayList<>())
              .add(casualty.count());
        }
      }
    }
    return new Casualties(
        total(bySentence.get(Outcome.KILLED), event),
        total(bySentence.get(Outcome.WOUNDED), event),
        event.trigger().isRescue() // those who are freed had been taken before
            ? null
            : total(bySentence.get(Outcome.CAPTURED), event),
        total(bySentence.get(Outcome.MISSING), event));
  }

  /**
   * Returns the total: numbers of one sentence add up; of two sentences the first counts, unless
   * the second revises it.
   */
  private Count total(Map<Integer, List<Count>> bySentence, EventDraft event) {
    if (bySentence == null) {
      return null;
    }
    Count stands = null;
    Integer high = null;
    for (Map.Entry<Integer, List<Count>> sentence : bySentence.entrySet()) {
      Count sum = sentence.getValue().stream().reduce(CasualtyTotals::plus).orElseThrow();
      boolean revised = event.revised() && sum.best() != null;
      if (stands != null && (event.isAdditive(sentence.getKey()) || otherSides(stands, sum))) {
        stands = plus(stands, sum);
        sum = stands;
      } else if (stands == null
          || stands.best() == null
          || revised
          || !stands.some()
          || isOpenBelow(stands, sum)) {
        stands = sum.best() == null && stands != null ? stands : sum;
      }
      if (sum.best() != null) {
        high = high == null ? sum.best() : Math.max(high, sum.best());
      }
    }
    Integer top = stands.high() == null ? null : Math.max(stands.high(), high == null ? 0 : high);
    return new Count(stands.low(), stands.best(), top, CasualtyMention.named(stands));
  }

  /** "At least 22", and later "at least 65": both are true of the greater one. */
  private static boolean isOpenBelow(Count stands, Count later) {
    return stands.high() == null
        && later.high() == null
        && later.best() != null
        && later.best() > stands.best();
  }

  /** Returns whether two counts are of wholly different sides, so that they add up. */
  private boolean otherSides(Count a, Count b) {
    if (!attributed(a) || !attributed(b)) {
      return false;
    }
    boolean same = a.best().equals(b.best());
    for (Casualties.Side one : CasualtyMention.named(a)) {
      for (Casualties.Side two : CasualtyMention.named(b)) {
        Actor p = actors.get(one.actor());
        Actor q = actors.get(two.actor());
        if (same && (p.umbrella() || q.umbrella()) // "four soldiers", "the four fighters"
            || p.equals(q)
            || p.parents().contains(q.id())
            || q.parents().contains(p.id())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns whether every one of a count has a known side. */
  private static boolean attributed(Count count) {
    return count.best() != null
        && count.best() > 0
        && CasualtyMention.named(count).stream().mapToInt(Casualties.Side::count).sum()
            == count.best();
  }

  private static Count plus(Count a, Count b) {
    if (a.best() == null || b.best() == null) {
      Count known = a.best() == null ? b : a;
      return new Count(known.low(), known.best(), sum(a.high(), b.high()), known.of());
    }
    List<Casualties.Side> of = new ArrayList<>(a.of());
    of.addAll(b.of());
    return new Count(a.low() + b.low(), a.best() + b.best(), sum(a.high(), b.high()), of);
  }

  /** Returns the sum; null where either is open. */
  private static Integer sum(Integer a, Integer b) {
    return a == null || b == null ? null : Integer.valueOf(a + b);
  }
}
