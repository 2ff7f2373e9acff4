package marsad.aggregate.match;

import java.util.List;

/**
 * The similarity of two events.
 *
 * @param score 0..1; from {@link Comparison#THRESHOLD} on the events are one incident
 * @param reasons why, in words
 */
public record Similarity(double score, List<String> reasons) {
  public Similarity {
    score = Math.max(0, Math.min(1, score));
    reasons = List.copyOf(reasons);
  }

  /** Returns the same similarity, or the given one where it is higher. */
  Similarity atMost(double most) {
    return new Similarity(Math.min(score, most), reasons);
  }

  /** Returns whether it is high enough for one incident. */
  public boolean aboveThreshold() {
    return score >= Comparison.THRESHOLD;
  }
}
