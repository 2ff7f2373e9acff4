package marsad.aggregate.match;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;

/** Decides whether the numbers of two reports may be of the same people. */
final class Counts {
  /** Minimum number of people that few attacks harm; also where numbers may be nearly equal. */
  static final int LEAST_UNCOMMON = 5;

  /** Minimum number of dead of which hardly two attacks of one day and one region are known. */
  static final int LEAST_MANY = 8;

  /** Share of the higher number by which two counts of the same people may differ. */
  private static final double NEARLY = 0.2;

  private static final List<Function<Casualties, Count>> PARTS =
      List.of(Casualties::killed, Casualties::wounded, Casualties::captured);

  private Counts() {}

  static boolean stated(Count count) {
    return count != null && count.best() != null;
  }

  /** Returns whether no number that both give differs. */
  static boolean agree(Casualties a, Casualties b) {
    return a == null
        || b == null
        || PARTS.stream().allMatch(part -> agree(part.apply(a), part.apply(b)));
  }

  private static boolean agree(Count a, Count b) {
    return a == null || b == null || Objects.equals(a.best(), b.best());
  }

  /** Returns the number of dead that both count, where no number that both give differs, else 0. */
  static int asManyDead(Casualties a, Casualties b) {
    return countDead(a, b) && agree(a, b) ? a.killed().best() : 0;
  }

  /** Returns whether both count many dead, and numbers that differ by a third at most. */
  static boolean aboutAsManyDead(Casualties a, Casualties b) {
    if (!countDead(a, b)) {
      return false;
    }
    int low = Math.min(a.killed().best(), b.killed().best());
    int high = Math.max(a.killed().best(), b.killed().best());
    return low >= LEAST_MANY && high - low <= high / 3;
  }

  private static boolean countDead(Casualties a, Casualties b) {
    return a != null && b != null && stated(a.killed()) && stated(b.killed());
  }

  /**
   * Returns the number of dead where few attacks have as many. Of many dead it is one for all
   * numbers of a step; those of which one is half as many again as the other are of one step, or of
   * two next to one another.
   */
  static OptionalInt uncommonDead(Casualties casualties) {
    if (casualties == null
        || !stated(casualties.killed())
        || casualties.killed().best() < LEAST_UNCOMMON) {
      return OptionalInt.empty();
    }
    int dead = casualties.killed().best();
    int step = Math.min(dead, LEAST_MANY);
    for (long next = LEAST_MANY * 3 / 2; next <= dead; next = next * 3 / 2) {
      step++;
    }
    return OptionalInt.of(step);
  }

  /** Returns whether two numbers of many people differ by a fifth at most. */
  static boolean nearly(long one, long two) {
    long high = Math.max(one, two);
    return Math.min(one, two) >= LEAST_UNCOMMON
        && Math.abs(one - two) <= Math.max(1, high * NEARLY);
  }

  /**
   * Returns whether the single number that one report gives is about that of the dead and the
   * wounded of the other: "thirty victims", or a sum that was read as one of its parts.
   */
  static boolean isSum(Casualties single, Casualties both) {
    boolean dead = stated(single.killed());
    if (!stated(both.killed()) || !stated(both.wounded()) || dead == stated(single.wounded())) {
      return false;
    }
    int number = (dead ? single.killed() : single.wounded()).best();
    int part = (dead ? both.killed() : both.wounded()).best();
    long sum = (long) both.killed().best() + both.wounded().best();
    return number != part && part != sum && nearly(number, sum);
  }
}
