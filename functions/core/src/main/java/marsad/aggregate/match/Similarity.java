package marsad.aggregate.match;

import java.util.List;

/**
 * How much speaks for two events being one incident.
 *
 * @param score 0 to 1; {@link Comparison#THRESHOLD} and more speaks for one incident
 * @param reasons what was found, in words
 */
public record Similarity(double score, List<String> reasons) {
  public Similarity {
    score = Math.max(0, Math.min(1, score));
    reasons = List.copyOf(reasons);
  }

  /** Whether it is enough for one incident. */
  public boolean enough() {
    return score >= Comparison.THRESHOLD;
  }
}
