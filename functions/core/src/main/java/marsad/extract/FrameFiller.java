package marsad.extract;

import java.util.List;
import java.util.Optional;
import marsad.extract.Sense.HarmSense;
import marsad.extract.Sense.WeaponSense;

/** Fills the frames of one sentence with the words that belong to them. */
final class FrameFiller {
  /** So many tokens further away, a place of the next better rank is preferred. */
  private static final int RANK_WEIGHT = 6;

  private static final int FAR = 30;

  private final Reading reading;
  private final Sentence sentence;
  private final List<Spot> spots;
  private final List<DateMention> dates;
  private final TriggerReader triggers;
  private final Modality modality;
  private final ActorReader actors;
  private final boolean additive;
  private final boolean abroad;

  /**
   * @param spots the places that the sentence names
   * @param dates the dates that it names
   * @param abroad whether it names a country that Marsad does not report on
   */
  FrameFiller(
      Reading reading,
      Sentence sentence,
      List<Spot> spots,
      List<DateMention> dates,
      TriggerReader triggers,
      Modality modality,
      boolean abroad) {
    this.reading = reading;
    this.sentence = sentence;
    this.spots = spots;
    this.dates = dates;
    this.triggers = triggers;
    this.modality = modality;
    this.actors = new ActorReader(reading);
    this.additive = additive();
    this.abroad = abroad;
  }

  /** Fills every field of a frame but its casualties. */
  void fill(Frame frame) {
    frame.rejection = modality.find(frame);
    frame.sequel = frame.first > sentence.first() && triggers.afterSequence(frame);
    frame.again = reading.nearest(Cue.AGAIN, frame.from, frame.last) >= 0;
    frame.quoted = modality.quoted(frame);
    frame.summary = reading.nearest(Cue.SUMMARY, sentence.first(), sentence.last()) >= 0;
    frame.separate = reading.nearest(Cue.SEPARATE, frame.from, frame.first) >= 0;
    if (additive) {
      frame.additive.add(sentence.number());
    }
    frame.revised = reading.nearest(Cue.REVISED, frame.from, frame.to) >= 0;
    frame.abroad = abroad;
    place(frame);
    date(frame);
    actors.read(frame);
    for (Mention mention : reading.within(WeaponSense.class, frame.from, frame.to)) {
      if (frame.weapons.add(mention.get(WeaponSense.class).code())) {
        frame.add(
            "weapons", mention.get(WeaponSense.class).rule(), mention.first(), mention.last());
      }
    }
    if (reading.nearest(Cue.ONGOING, frame.from, frame.to) >= 0) {
      frame.ongoing = true;
    }
  }

  /** "One more was also killed", كما قتل: the figures come on top. */
  private boolean additive() {
    if (reading.nearest(
            Cue.ADDITIVE, sentence.first(), Math.min(sentence.first() + 1, sentence.last()))
        >= 0) {
      return true;
    }
    for (Mention harm : reading.within(HarmSense.class, sentence.first(), sentence.last())) {
      int from = Math.max(sentence.first(), harm.first() - 2);
      if (reading.nearest(Cue.ADDITIVE, from, harm.first()) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void place(Frame frame) {
    best(frame, frame.from, frame.to)
        .or(() -> best(frame, sentence.first(), sentence.last()))
        .ifPresent(
            spot -> {
              frame.spot = spot;
              frame.ownSpot = true;
              frame.add("place", spot.rule(), spot.first(), spot.last());
            });
  }

  /** The spot that tells best where: by rank, then the narrower of two related, then the nearer. */
  private Optional<Spot> best(Frame frame, int from, int to) {
    Spot best = null;
    for (Spot spot : Sorted.within(spots, Spot::first, from, to)) {
      if (best == null || better(spot, best, frame)) {
        best = spot;
      }
    }
    return Optional.ofNullable(best).filter(s -> s.rank() < Spot.COUNTRY);
  }

  private boolean better(Spot a, Spot b, Frame frame) {
    if (a.rank() >= Spot.OFFICE || b.rank() >= Spot.OFFICE) {
      return a.rank() < b.rank();
    }
    if (a.inNamesakeOf(b) != b.inNamesakeOf(a)) {
      return a.inNamesakeOf(b);
    }
    return a.rank() * RANK_WEIGHT + distance(a, frame)
        < b.rank() * RANK_WEIGHT + distance(b, frame);
  }

  private int distance(Spot spot, Frame frame) {
    boolean verbLast = reading.isIn("ckb");
    if (spot.first() > frame.last) {
      return Math.min(FAR, (spot.first() - frame.last) * (verbLast ? 3 : 1));
    }
    return Math.min(FAR, (frame.first - spot.last()) * (verbLast ? 1 : 2));
  }

  private void date(Frame frame) {
    DateMention best = null;
    for (DateMention mention : dates) {
      if (best == null || prefer(mention, best, frame)) {
        best = mention;
      }
    }
    if (best != null) {
      frame.date = best;
      if (best.future()) {
        frame.rejection = frame.rejection == null ? "planned" : frame.rejection;
      }
    }
  }

  /**
   * A date in the trigger's own words before one elsewhere; a day before a month; then the nearer.
   */
  private boolean prefer(DateMention a, DateMention b, Frame frame) {
    boolean ownA = a.first() >= frame.from && a.last() <= frame.to;
    boolean ownB = b.first() >= frame.from && b.last() <= frame.to;
    if (a.dateline() != b.dateline()) {
      return b.dateline();
    }
    if (ownA != ownB) {
      return ownA;
    }
    boolean dayA = a.span() != null && a.span().precision().equals("day");
    boolean dayB = b.span() != null && b.span().precision().equals("day");
    if (dayA != dayB && Math.abs(a.first() - b.first()) < 6) {
      return dayA;
    }
    return gap(a, frame) < gap(b, frame);
  }

  private static int gap(DateMention mention, Frame frame) {
    return mention.first() > frame.last
        ? mention.first() - frame.last
        : frame.first - mention.last();
  }
}
