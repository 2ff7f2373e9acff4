package marsad.weights;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.article.Article;
import marsad.extract.score.Feature;
import marsad.extract.score.Score;
import marsad.table.Tsv;

/**
 * An event that was extracted from a labelled report: a row of the feature matrix, without text. A
 * report without any has a row without labels.
 *
 * @param report hash of the report's id
 * @param set where the report comes from: {@code own}, {@code tune} or {@code texts}
 * @param lang language of the report
 * @param labels whether each score was right; a score that could not be judged is absent
 * @param product the certainty of version 3 of the rules, a product of hand-set parts
 * @param features the features that hold
 */
record LabelledEvent(
    String report,
    String set,
    String lang,
    Map<Score, Boolean> labels,
    double product,
    Set<Feature> features) {
  /** The columns of the matrix. */
  static final String HEADER =
      "report\tset\tlang\t"
          + Arrays.stream(Score.values()).map(Score::code).collect(Collectors.joining("\t"))
          + "\tproduct\tfeatures";

  /** Returns the row of a report from which nothing was extracted. */
  static LabelledEvent nothing(String set, Article article) {
    return new LabelledEvent(hash(article), set, article.lang(), Map.of(), 0, Set.of());
  }

  /** Returns the hash of the id of a report. */
  static String hash(Article article) {
    return Article.sha256(article.id()).substring(0, 12);
  }

  /** Reads a row of the matrix. */
  static LabelledEvent of(Tsv.Row row) {
    Map<Score, Boolean> labels = new EnumMap<>(Score.class);
    for (Score score : Score.values()) {
      if (!row.get(score.code()).isEmpty()) {
        labels.put(score, row.get(score.code()).equals("1"));
      }
    }
    return new LabelledEvent(
        row.get("report"),
        row.get("set"),
        row.get("lang"),
        labels,
        row.number("product"),
        row.choices("features", Feature.class));
  }

  /** Writes a row of the matrix. */
  String line() {
    List<String> cells =
        Arrays.stream(Score.values())
            .map(s -> labels.containsKey(s) ? labels.get(s) ? "1" : "0" : "")
            .toList();
    EnumSet<Feature> sorted = EnumSet.noneOf(Feature.class);
    sorted.addAll(features);
    return String.join(
        "\t",
        report,
        set,
        lang,
        String.join("\t", cells),
        String.valueOf(product),
        sorted.stream().map(Feature::code).collect(Collectors.joining("|")));
  }

  /** Returns whether it is of the project's own cases, for which the rules were written. */
  boolean isOwn() {
    return set.equals("own");
  }

  /** Returns the part of the reports that it is in for cross-validation, 0 to {@code parts}-1. */
  int fold(int parts) {
    return (int) (Long.parseLong(report.substring(0, 8), 16) % parts);
  }
}
