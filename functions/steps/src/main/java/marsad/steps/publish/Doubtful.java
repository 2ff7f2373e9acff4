package marsad.steps.publish;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many incidents of the whole history are not published, or not confirmed.
 *
 * @param unconfirmed number of published incidents that are in no sum
 * @param flagged those by the code of each flag
 * @param heldBack incidents that are not published, by the code of the reason
 */
public record Doubtful(
    int unconfirmed, Map<String, Integer> flagged, Map<String, Integer> heldBack) {
  public Doubtful {
    flagged = Map.copyOf(flagged);
    heldBack = Map.copyOf(heldBack);
  }

  /** In a line: {@code held back: 410 (source-over-cap 410); unconfirmed: 10 (source-spike 10)}. */
  @Override
  public String toString() {
    int held = heldBack.values().stream().mapToInt(n -> n).sum();
    return "held back: "
        + held
        + parts(heldBack)
        + "; unconfirmed: "
        + unconfirmed
        + parts(flagged);
  }

  private static String parts(Map<String, Integer> counts) {
    String parts = new TreeMap<>(counts).toString().replace('=', ' ');
    return counts.isEmpty() ? "" : " (" + parts.substring(1, parts.length() - 1) + ")";
  }
}
