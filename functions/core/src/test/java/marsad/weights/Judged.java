package marsad.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import marsad.extract.score.Score;

/**
 * A prediction and what came of it.
 *
 * @param report hash of the report's id
 * @param probability what was predicted, 0..1
 * @param right whether it was right
 */
record Judged(String report, double probability, boolean right) {
  /** Number of parts of the reports for cross-validation. */
  private static final int FOLDS = 10;

  /** Surest first; of equals by report, so that the order is always the same. */
  static final Comparator<Judged> SUREST =
      Comparator.comparingDouble(Judged::probability).reversed().thenComparing(Judged::report);

  /**
   * Predicts each event by weights of the other nine tenths of the reports.
   *
   * @param events events that say whether the score was right
   */
  static List<Judged> crossValidated(Score score, List<LabelledEvent> events) {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      List<LabelledEvent> others = events.stream().filter(e -> e.fold(FOLDS) != out).toList();
      WeightsTrainer.Fitted fitted = WeightsTrainer.fit(score, others);
      for (LabelledEvent event : events) {
        if (event.fold(FOLDS) == fold) {
          judged.add(
              new Judged(
                  event.report(), fitted.probability(event.features()), event.labels().get(score)));
        }
      }
    }
    return judged;
  }

  /** Takes a figure of each event for its probability. */
  static List<Judged> by(
      Score score, List<LabelledEvent> events, ToDoubleFunction<LabelledEvent> figure) {
    return events.stream()
        .map(e -> new Judged(e.report(), figure.applyAsDouble(e), e.labels().get(score)))
        .toList();
  }
}
