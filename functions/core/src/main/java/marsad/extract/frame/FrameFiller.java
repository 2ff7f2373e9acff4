package marsad.extract.frame;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.event.DatePrecision;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Sorted;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.text.Sentence;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.reference.Gazetteer;

/** Makes the frames of one sentence: finds the place, date, actors and weapons of each trigger. */
final class FrameFiller {
  /** So many tokens further away, a place of the next better rank is preferred. */
  private static final int RANK_WEIGHT = 6;

  private static final int FAR = 30;

  private final AnnotatedPassage passage;
  private final Sentence sentence;
  private final List<PlaceMention> places;
  private final List<DateMention> dates;
  private final TriggerReader triggers;
  private final ActorReader actors;
  private final boolean additive;
  private final boolean abroad;
  private final Gazetteer gazetteer;

  /**
   * @param places the places that the sentence names
   * @param dates the dates that it names
   * @param abroad whether it names a country that Marsad does not report on
   */
  FrameFiller(
      AnnotatedPassage passage,
      Sentence sentence,
      List<PlaceMention> places,
      List<DateMention> dates,
      TriggerReader triggers,
      boolean abroad,
      Gazetteer gazetteer) {
    this.passage = passage;
    this.sentence = sentence;
    this.places = places;
    this.dates = dates;
    this.triggers = triggers;
    this.actors = new ActorReader(passage);
    this.additive = additive();
    this.abroad = abroad;
    this.gazetteer = gazetteer;
  }

  /** Returns the trigger of a trigger, its numbers of people and its factuality aside. */
  Frame fill(Trigger trigger) {
    List<EvidenceSpan> proofs = new ArrayList<>(trigger.proofs());
    PlaceMention place = place(trigger);
    if (place != null) {
      proofs.add(EvidenceSpan.of(passage, "place", place.rule(), place.first(), place.last()));
    }
    ActorReader.Found found = actors.read(trigger);
    proofs.addAll(found.proofs());
    Set<String> weapons = new LinkedHashSet<>();
    for (Mention mention : passage.within(WeaponSense.class, trigger.from(), trigger.to())) {
      WeaponSense sense = mention.get(WeaponSense.class);
      if (weapons.add(sense.code())) {
        proofs.add(
            EvidenceSpan.of(passage, "weapons", sense.rule(), mention.first(), mention.last()));
      }
    }
    return new Frame(
        trigger,
        trigger.kind(),
        place,
        null,
        date(trigger),
        found.actors(),
        List.copyOf(weapons),
        signals(trigger),
        List.of(),
        null,
        false,
        proofs);
  }

  private Set<Signal> signals(Trigger trigger) {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    note(signals, Signal.ABROAD, abroad);
    note(signals, Signal.ADDITIVE, additive);
    note(
        signals,
        Signal.SEQUEL,
        trigger.first() > sentence.first() && triggers.afterSequence(trigger));
    note(signals, Signal.AGAIN, passage.has(Marker.AGAIN, trigger.from(), trigger.last()));
    note(signals, Signal.SUMMARY, passage.has(Marker.SUMMARY, sentence.first(), sentence.last()));
    note(signals, Signal.SEPARATE, passage.has(Marker.SEPARATE, trigger.from(), trigger.first()));
    note(signals, Signal.REVISED, passage.has(Marker.REVISED, trigger.from(), trigger.to()));
    note(signals, Signal.ONGOING, passage.has(Marker.ONGOING, trigger.from(), trigger.to()));
    note(signals, Signal.QUOTED, quoted(trigger));
    return signals;
  }

  private static void note(Set<Signal> signals, Signal signal, boolean given) {
    if (given) {
      signals.add(signal);
    }
  }

  /** Whether the trigger stands in somebody's quoted words. */
  private boolean quoted(Trigger trigger) {
    boolean open = false;
    for (int i = sentence.first(); i < trigger.first(); i++) {
      Token token = passage.token(i);
      if (token.isMark("“«")) {
        open = true;
      } else if (token.isMark("”»")) {
        open = false;
      } else if (token.isMark("\"")) {
        open = !open;
      }
    }
    return open;
  }

  /** "One more was also killed", كما قتل: the figures come on top. */
  private boolean additive() {
    if (passage.has(
        Marker.ADDITIVE, sentence.first(), Math.min(sentence.first() + 1, sentence.last()))) {
      return true;
    }
    for (Mention casualty :
        passage.within(CasualtySense.class, sentence.first(), sentence.last())) {
      int from = Math.max(sentence.first(), casualty.first() - 2);
      if (passage.has(Marker.ADDITIVE, from, casualty.first())) {
        return true;
      }
    }
    return false;
  }

  private PlaceMention place(Trigger trigger) {
    return best(trigger, trigger.from(), trigger.to())
        .or(() -> best(trigger, sentence.first(), sentence.last()))
        .orElse(null);
  }

  /** The spot that tells best where: by rank, then the narrower of two related, then the nearer. */
  private Optional<PlaceMention> best(Trigger trigger, int from, int to) {
    PlaceMention best = null;
    for (PlaceMention candidate : Sorted.within(places, PlaceMention::first, from, to)) {
      if (best == null || better(candidate, best, trigger)) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best).filter(s -> s.rank().isBetterThan(PlaceRank.COUNTRY));
  }

  private boolean better(PlaceMention a, PlaceMention b, Trigger trigger) {
    if (!a.rank().isBetterThan(PlaceRank.OFFICE) || !b.rank().isBetterThan(PlaceRank.OFFICE)) {
      return a.rank().isBetterThan(b.rank());
    }
    boolean inside = gazetteer.inNamesakeOf(a.place(), b.place());
    if (inside != gazetteer.inNamesakeOf(b.place(), a.place())) {
      return inside;
    }
    return a.rank().ordinal() * RANK_WEIGHT + distance(a, trigger)
        < b.rank().ordinal() * RANK_WEIGHT + distance(b, trigger);
  }

  private int distance(PlaceMention candidate, Trigger trigger) {
    boolean verbLast = passage.language().has(Trait.VERB_LAST);
    if (candidate.first() > trigger.last()) {
      return Math.min(FAR, (candidate.first() - trigger.last()) * (verbLast ? 3 : 1));
    }
    return Math.min(FAR, (trigger.first() - candidate.last()) * (verbLast ? 1 : 2));
  }

  private DateMention date(Trigger trigger) {
    DateMention best = null;
    for (DateMention mention : dates) {
      if (best == null || prefer(mention, best, trigger)) {
        best = mention;
      }
    }
    return best;
  }

  /**
   * A date in the trigger's own words before one elsewhere; a day before a month; then the nearer.
   */
  private boolean prefer(DateMention a, DateMention b, Trigger trigger) {
    boolean ownA = a.first() >= trigger.from() && a.last() <= trigger.to();
    boolean ownB = b.first() >= trigger.from() && b.last() <= trigger.to();
    if (a.dateline() != b.dateline()) {
      return b.dateline();
    }
    if (ownA != ownB) {
      return ownA;
    }
    boolean dayA = a.span() != null && a.span().precision() == DatePrecision.DAY;
    boolean dayB = b.span() != null && b.span().precision() == DatePrecision.DAY;
    if (dayA != dayB && Math.abs(a.first() - b.first()) < 6) {
      return dayA;
    }
    return gap(a, trigger) < gap(b, trigger);
  }

  private static int gap(DateMention mention, Trigger trigger) {
    return mention.first() > trigger.last()
        ? mention.first() - trigger.last()
        : trigger.first() - mention.last();
  }
}
