package marsad.extract.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.event.Certainty;
import marsad.event.Certainty.Part;
import marsad.extract.discourse.EventDraft;

/**
 * Estimates how likely an event was read rightly: the logistic function of a base and the weights
 * of the features that hold. It judges only what the rules kept; no weight brings back what a
 * report denies or negates.
 */
public final class Scorer {
  private final Weights weights;

  public Scorer(Weights weights) {
    this.weights = weights;
  }

  /** Returns the certainty of an event, every score of it. */
  public Certainty certainty(EventDraft event, ReportContext report) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Weights.BASE, weights.base(Score.EVENT)));
    double sum = weights.base(Score.EVENT);
    for (Map.Entry<Feature, Double> entry : weights.of(Score.EVENT).entrySet()) {
      if (entry.getKey().holds(event, report)) {
        parts.add(new Part(entry.getKey().code(), entry.getValue()));
        sum += entry.getValue();
      }
    }
    return new Certainty(
        probability(sum),
        probability(Score.PLACE, event, report),
        probability(Score.DATE, event, report),
        probability(Score.TOLL, event, report),
        probability(Score.ROLES, event, report),
        parts,
        List.of());
  }

  private double probability(Score score, EventDraft event, ReportContext report) {
    double sum = weights.base(score);
    for (Map.Entry<Feature, Double> entry : weights.of(score).entrySet()) {
      if (entry.getKey().holds(event, report)) {
        sum += entry.getValue();
      }
    }
    return probability(sum);
  }

  /** Returns the probability of log-odds, rounded to three digits. */
  public static double probability(double logOdds) {
    return Math.round(1000 / (1 + StrictMath.exp(-logOdds))) / 1000.0;
  }
}
