package marsad.weights;

import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import marsad.extract.score.Feature;
import marsad.extract.score.Score;
import marsad.extract.score.Scorer;
import marsad.extract.score.Weights;

/**
 * L2-regularised logistic regression over the features of a score. The solver is Newton's method,
 * which draws no random numbers; weights are rounded to three digits, far above the last bits in
 * which two machines may differ.
 */
final class WeightsTrainer {
  /** Strength of the regularisation: chosen once on a grid of 1, 3, 10 and 30 by likelihood. */
  static final double LAMBDA = 3;

  private static final double EPSILON = 1e-9;

  /** Fewest events in which a feature must hold, and fail to hold, to be weighed. */
  private static final int FEWEST = 5;

  /** Weights of one score. */
  record Fitted(double base, Map<Feature, Double> weights) {
    double probability(Set<Feature> features) {
      double sum = base;
      for (Map.Entry<Feature, Double> weight : weights.entrySet()) {
        sum += features.contains(weight.getKey()) ? weight.getValue() : 0;
      }
      return Scorer.probability(sum);
    }
  }

  private WeightsTrainer() {}

  /**
   * Returns the weights of a score.
   *
   * @param events events that say whether the score was right
   */
  static Fitted fit(Score score, List<LabelledEvent> events) {
    List<Feature> features = weighed(score, events);
    Problem problem = new Problem();
    problem.l = events.size();
    problem.n = features.size() + 1;
    problem.bias = 1;
    problem.x = new de.bwaldvogel.liblinear.Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = row(features, events.get(i).features());
      problem.y[i] = events.get(i).labels().get(score) ? 1 : -1;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR, 1 / LAMBDA, EPSILON);
    parameter.setRegularizeBias(false);
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = model.getFeatureWeights();
    Map<Feature, Double> named = new EnumMap<>(Feature.class);
    for (int i = 0; i < features.size(); i++) {
      named.put(features.get(i), rounded(sign * weights[i]));
    }
    return new Fitted(rounded(sign * weights[features.size()]), named);
  }

  private static double rounded(double weight) {
    return Math.round(weight * 1000) / 1000.0;
  }

  /** Returns the features of a score that enough events have, and enough have not. */
  private static List<Feature> weighed(Score score, List<LabelledEvent> events) {
    List<Feature> features = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      long holding = events.stream().filter(e -> e.features().contains(feature)).count();
      if (feature.serves(score) && Math.min(holding, events.size() - holding) >= FEWEST) {
        features.add(feature);
      }
    }
    return features;
  }

  private static de.bwaldvogel.liblinear.Feature[] row(List<Feature> features, Set<Feature> held) {
    List<de.bwaldvogel.liblinear.Feature> row = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      if (held.contains(features.get(i))) {
        row.add(new FeatureNode(i + 1, 1));
      }
    }
    row.add(new FeatureNode(features.size() + 1, 1));
    return row.toArray(de.bwaldvogel.liblinear.Feature[]::new);
  }

  /** Returns the events that are trained on: those of reports that no rule was written for. */
  static List<LabelledEvent> unbiased(List<LabelledEvent> events) {
    return FeatureMatrix.labelled(events, Score.EVENT).stream()
        .filter(event -> !event.isOwn())
        .toList();
  }

  /**
   * Returns the lines of {@code weights.tsv}: the base of each score, then its features.
   *
   * @param words the words of each feature; a new one is named by its code
   */
  static List<String> table(List<LabelledEvent> events, Map<String, String> words) {
    List<String> lines = new ArrayList<>(List.of("score\tfeature\tweight\twords"));
    for (Score score : Score.values()) {
      Fitted fitted = fit(score, FeatureMatrix.labelled(unbiased(events), score));
      lines.add(line(score, Weights.BASE, fitted.base(), words));
      fitted.weights().forEach((f, weight) -> lines.add(line(score, f.code(), weight, words)));
    }
    return lines;
  }

  private static String line(
      Score score, String feature, double weight, Map<String, String> words) {
    return String.join(
        "\t",
        score.code(),
        feature,
        String.format(Locale.ROOT, "%.3f", weight),
        words.getOrDefault(feature, feature.replace('-', ' ')));
  }
}
