package marsad.extract.score;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.table.Codes;
import marsad.table.TableException;
import marsad.table.Tsv;

/** The table of weights: what each feature adds to the log-odds of each score. */
public final class Weights {
  /** The table that training writes. */
  public static final String TABLE = "tables/weights.tsv";

  /** The name of the log-odds before any feature. */
  public static final String BASE = "base";

  /** Greatest amount of a weight: more than that is no weight but a rule. */
  private static final double MOST = 6;

  private final Map<String, String> words = new HashMap<>();
  private final Map<Score, Double> base = new EnumMap<>(Score.class);
  private final Map<Score, Map<Feature, Double>> weights = new EnumMap<>(Score.class);

  private static final class Bundled {
    private static final Weights INSTANCE = of(Tsv.read(TABLE));
  }

  private Weights() {
    for (Score score : Score.values()) {
      weights.put(score, new EnumMap<>(Feature.class));
    }
  }

  /** Returns the weights that Marsad ships. */
  public static Weights bundled() {
    return Bundled.INSTANCE;
  }

  /**
   * Reads weights.
   *
   * @param rows score, feature, weight in log-odds, and the words that say what the feature is
   * @throws TableException if a row is broken, or a score has no base
   */
  public static Weights of(List<Tsv.Row> rows) {
    Weights read = new Weights();
    for (Tsv.Row row : rows) {
      read.add(row);
    }
    for (Score score : Score.values()) {
      if (!read.base.containsKey(score)) {
        throw new TableException(
            TABLE, 0, "has no base of the score " + score.code(), "train the weights again");
      }
    }
    return read;
  }

  private void add(Tsv.Row row) {
    Score score = row.choice("score", Score.class);
    double weight = row.number("weight");
    if (!(Math.abs(weight) <= MOST)) {
      throw new TableException(
          row, "has the weight " + row.get("weight"), "write a number from -6 to 6");
    }
    if (row.get("words").isBlank()) {
      throw new TableException(row, "has no words", "say in a few words what the feature means");
    }
    words.put(row.get("feature"), row.get("words"));
    Double before =
        row.get("feature").equals(BASE)
            ? base.put(score, weight)
            : weights.get(score).put(feature(row, score), weight);
    if (before != null) {
      throw new TableException(
          row,
          "repeats the feature " + row.get("feature") + " of " + score.code(),
          "delete one of both rows");
    }
  }

  private static Feature feature(Tsv.Row row, Score score) {
    Feature feature = row.choice("feature", Feature.class);
    if (!feature.serves(score)) {
      throw new TableException(
          row,
          "gives " + feature.code() + " to the score " + score.code(),
          "delete the row, or let the enum Feature name the score");
    }
    return feature;
  }

  /** Returns weights of 0 for every feature and score: a certainty of them lists what holds. */
  public static Weights zero() {
    Weights zero = new Weights();
    for (Score score : Score.values()) {
      zero.base.put(score, 0.0);
      for (Feature feature : Feature.values()) {
        zero.weights.get(score).put(feature, 0.0);
      }
    }
    return zero;
  }

  /** Returns the words for a feature or the base; for one that the table does not know its code. */
  public String words(String code) {
    return words.getOrDefault(code, code);
  }

  /** Returns the log-odds of a score before any feature. */
  double base(Score score) {
    return base.get(score);
  }

  /** Returns what each feature of a score adds to its log-odds. */
  Map<Feature, Double> of(Score score) {
    return weights.get(score);
  }

  /** Returns the weights of a score by code, with its base. */
  public Map<String, Double> byCode(Score score) {
    Map<String, Double> all = new TreeMap<>();
    all.put(BASE, base.get(score));
    weights.get(score).forEach((feature, weight) -> all.put(Codes.of(feature), weight));
    return all;
  }
}
