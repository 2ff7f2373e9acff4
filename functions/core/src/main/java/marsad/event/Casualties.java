package marsad.event;

import java.util.List;

/** How many people suffered what; a part is null where nothing is said of it. */
public record Casualties(Count killed, Count wounded, Count captured, Count missing) {

  /**
   * A number of people, 0 only where the text says none.
   *
   * @param low least that the sources say
   * @param best most credible; null where only words like "dozens" stand
   * @param high most that the sources say
   * @param of the same people by side, as far as it is told
   */
  public record Count(Integer low, Integer best, Integer high, List<Side> of) {
    public Count {
      of = of == null ? List.of() : List.copyOf(of);
      if (low != null && high != null && low > high) {
        throw new IllegalArgumentException("low " + low + " is over high " + high);
      }
    }

    /** One sure number. */
    public static Count of(int n) {
      return new Count(n, n, n, List.of());
    }

    /** Whether anybody is known to have suffered. */
    public boolean some() {
      return best == null || best > 0;
    }
  }

  /** So many of one side. */
  public record Side(String actor, int count) {}

  public boolean empty() {
    return killed == null && wounded == null && captured == null && missing == null;
  }
}
