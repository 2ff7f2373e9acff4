package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marsad.article.Article;
import marsad.evaluate.DocsSection;
import marsad.evaluate.Fields;
import marsad.extract.Extractor;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/**
 * Makes the benchmark, runs the baseline and Marsad on it, and writes the figures into {@code
 * docs/benchmark.md}. Runs with {@code ./mvnw -Pbenchmark -pl functions/core verify}.
 */
class BenchmarkCommand {
  private static final Path FOLDER =
      Path.of("target/benchmark/marsad-benchmark-" + BenchmarkPackage.VERSION);
  private static final DocsSection RESULTS =
      new DocsSection(
          Path.of("../../docs/benchmark.md"),
          "<!-- results: written by -Pbenchmark -->\n",
          "<!-- end of results -->\n");
  private static final List<String> COLUMNS =
      List.of(
          "reports",
          "precision",
          "recall",
          "f1",
          "place",
          "numbers",
          "days",
          "roles",
          "leaked",
          "quiet");

  @Test
  void makesThePackageAndScoresTwoSystems() throws IOException {
    BenchmarkPackage made = BenchmarkPackage.make();
    made.write(FOLDER);
    KeywordBaseline baseline =
        new KeywordBaseline(Tsv.parse("keywords.tsv", BenchmarkPackage.keywords()));
    List<String> lines = new ArrayList<>();
    lines.add("| system | language | " + String.join(" | ", COLUMNS) + " |");
    lines.add("|---|---" + "|---".repeat(COLUMNS.size()) + "|");
    score(lines, "keywords and gazetteer", byKeywords(baseline, made.reports()));
    score(lines, "Marsad", byMarsad(made.reports()));
    lines.add("");
    lines.add("| system | reports | incidents | pairs | precision | recall |");
    lines.add("|---|---|---|---|---|---|");
    lines.add(join("keywords and gazetteer", JoinedIncident.byKeywords(baseline, made.joining())));
    lines.add(join("Marsad", JoinedIncident.byMarsad(made.joining())));
    RESULTS.write(String.join("\n", lines) + "\n");
    lines.forEach(System.out::println);
  }

  private static void score(List<String> lines, String system, List<Prediction> events)
      throws IOException {
    Path file = predictions(system, events);
    for (String lang : new String[] {"ar", "ckb", "en", null}) {
      JsonNode scores = new Scorers(FOLDER).events(file, lang);
      StringBuilder line =
          new StringBuilder("| " + system + " | " + (lang == null ? "all" : lang) + " |");
      COLUMNS.forEach(column -> line.append(' ').append(cell(scores.get(column))).append(" |"));
      lines.add(line.toString());
    }
  }

  private static String join(String system, List<JoinedIncident> incidents) throws IOException {
    JsonNode scores = new Scorers(FOLDER).incidents(predictions(system + "-joining", incidents));
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s |",
        system,
        scores.get("reports"),
        scores.get("incidents"),
        scores.get("pairs"),
        cell(scores.get("precision")),
        cell(scores.get("recall")));
  }

  private static Path predictions(String system, List<?> records) throws IOException {
    String name = "predictions-" + system.toLowerCase(Locale.ROOT).replace(' ', '-') + ".jsonl";
    return Files.write(FOLDER.resolveSibling(name), BenchmarkPackage.lines(records));
  }

  private static String cell(JsonNode score) {
    return score == null || score.isNull()
        ? "–"
        : score.isInt() ? score.asText() : String.format(Locale.ROOT, "%.2f", score.asDouble());
  }

  private static List<Prediction> byMarsad(List<Article> articles) {
    return articles.stream()
        .flatMap(
            article ->
                Fields.incidents(Extractor.bundled().extract(article).events()).stream()
                    .map(event -> Prediction.of(article.id(), event)))
        .toList();
  }

  private static List<Prediction> byKeywords(KeywordBaseline baseline, List<Article> articles) {
    return articles.stream().flatMap(article -> baseline.read(article).stream()).toList();
  }
}
