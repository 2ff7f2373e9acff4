package marsad.aggregate.match;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import marsad.aggregate.incident.ReportedEvent;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;

/** Computes how the numbers of dead, wounded and taken change the similarity of two events. */
final class TollSimilarity {
  private static final double SAME_DEAD = 0.2;
  private static final double SAME_WOUNDED = 0.1;
  private static final double SAME_TAKEN = 0.1;

  /** Added where the number is one that two attacks hardly share. */
  private static final double RARE = 0.2;

  static final int LEAST_RARE = 10;

  /** Added where the number is one that two attacks seldom share. */
  private static final double UNCOMMON = 0.1;

  /** Two counts of many people that differ by a fifth at most, as hospitals and police count. */
  private static final double NEARLY_AS_MANY = 0.1;

  private static final double OTHER_TOLL = -0.1;
  private static final double QUITE_OTHER_TOLL = -0.2;

  /** A later report counts at least twice as many. */
  private static final double RISEN_FAR = -0.1;

  /** Maximum factor by which a later report may exceed an earlier one. */
  private static final int MOST_RISE = 7;

  /** Two numbers that differ by no more may count the same; greater ones by two thirds. */
  private static final int LEAST_FAR = 5;

  /** Two numbers that hardly count the same; the rest of two groups can outweigh it. */
  static final double CONTRADICTION = -0.3;

  private TollSimilarity() {}

  /**
   * Returns the weight of the numbers of two events. What a later report counts more is a toll that
   * rose, unless the reports name victims of different sides.
   *
   * @param otherVictims whether the events have victims of different sides
   * @return {@link #CONTRADICTION} where two numbers are too far apart, empty where they are of
   *     different sides besides
   */
  static Optional<Double> of(
      ReportedEvent a, ReportedEvent b, boolean otherVictims, List<String> reasons) {
    Casualties one = a.event().casualties();
    Casualties two = b.event().casualties();
    if (one == null || two == null) {
      return Optional.of(0.0);
    }
    if (!otherVictims && (Counts.isSum(one, two) || Counts.isSum(two, one))) {
      reasons.add("as many as the dead and wounded together");
      return Optional.of(NEARLY_AS_MANY);
    }
    Toll toll = new Toll(a, b, otherVictims, reasons);
    double sum = 0;
    for (Part part : Part.values()) {
      Count first = part.of.apply(one);
      Count second = part.of.apply(two);
      if (Counts.stated(first) && Counts.stated(second)) {
        double weight = toll.weight(first.best(), second.best(), part);
        if (weight == CONTRADICTION) {
          reasons.add("numbers of " + part.who + " too far apart");
          return otherVictims ? Optional.empty() : Optional.of(CONTRADICTION);
        }
        sum += weight;
      }
    }
    return Optional.of(sum);
  }

  /** What people suffered. */
  private enum Part {
    DEAD(Casualties::killed, SAME_DEAD, "dead"),
    WOUNDED(Casualties::wounded, SAME_WOUNDED, "wounded"),
    TAKEN(Casualties::captured, SAME_TAKEN, "taken");

    private final Function<Casualties, Count> of;
    private final double same;
    private final String who;

    Part(Function<Casualties, Count> of, double same, String who) {
      this.of = of;
      this.same = same;
      this.who = who;
    }
  }

  private record Toll(
      ReportedEvent a, ReportedEvent b, boolean otherVictims, List<String> reasons) {
    double weight(int one, int two, Part part) {
      if (one == two) {
        return one == 0 ? 0 : same(one, part);
      }
      int low = Math.min(one, two);
      int high = Math.max(one, two);
      if (!otherVictims && Counts.nearly(one, two)) {
        reasons.add("nearly as many " + part.who);
        return NEARLY_AS_MANY;
      }
      if (rises(one, two)) {
        reasons.add("the later report counts more " + part.who);
        return 2 * low <= high ? RISEN_FAR : 0;
      }
      if (high - low > Math.max(LEAST_FAR, high * 2 / 3)) {
        return CONTRADICTION;
      }
      reasons.add("another number of " + part.who);
      return 2 * low <= high ? QUITE_OTHER_TOLL : OTHER_TOLL;
    }

    private double same(int number, Part part) {
      reasons.add("as many " + part.who);
      return part.same
          + (number >= LEAST_RARE ? RARE : number >= Counts.LEAST_UNCOMMON ? UNCOMMON : 0);
    }

    private boolean rises(int one, int two) {
      boolean later =
          one < two
              ? PublicationOrder.maybeLater(b.report(), a.report())
              : PublicationOrder.maybeLater(a.report(), b.report());
      int low = Math.max(1, Math.min(one, two)); // "no losses", before any were known
      return !otherVictims && later && Math.max(one, two) <= MOST_RISE * low;
    }
  }
}
