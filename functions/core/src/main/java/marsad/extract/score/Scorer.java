package marsad.extract.score;

import java.util.ArrayList;
import java.util.List;
import marsad.event.Certainty;
import marsad.event.Certainty.Part;
import marsad.extract.draft.EventDraft;

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
    List<Part> parts = parts(Score.EVENT, event, report);
    return new Certainty(
        probability(parts),
        probability(parts(Score.PLACE, event, report)),
        probability(parts(Score.DATE, event, report)),
        probability(parts(Score.TOLL, event, report)),
        probability(parts(Score.ROLES, event, report)),
        parts,
        List.of());
  }

  /** Returns the base of a score and the weights of the features that hold. */
  private List<Part> parts(Score score, EventDraft event, ReportContext report) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Weights.BASE, weights.base(score)));
    weights
        .of(score)
        .forEach(
            (feature, weight) -> {
              if (feature.holds(event, report)) {
                parts.add(new Part(feature.code(), weight));
              }
            });
    return parts;
  }

  private static double probability(List<Part> parts) {
    double sum = 0;
    for (Part part : parts) {
      sum += part.value();
    }
    return probability(sum);
  }

  /** Returns the probability of log-odds, rounded to three digits. */
  public static double probability(double logOdds) {
    return Math.round(1000 / (1 + StrictMath.exp(-logOdds))) / 1000.0;
  }
}
