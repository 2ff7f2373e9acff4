package marsad.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import marsad.extract.Extractor;
import org.junit.jupiter.api.Test;

/**
 * Measures the extractor and writes a Markdown table. Runs with {@code ./mvnw -Peval verify}: over
 * the founders' labelled reports where they are at hand, over the project's own cases always.
 */
class EvaluationReport {
  private static final Path SHARED = Path.of("../../../shared/eval");
  private static final Path CASES = Path.of("src/test/cases");
  private static final Path BANKS = Path.of("src/test/banks");
  private static final Path TABLE = Path.of("target/evaluation.md");

  /** The least that the own cases, each a rule that holds, must reach. */
  private static final double LEAST_F1 = 0.99;

  private final Extractor extractor = new Extractor();

  @Test
  void writesTheTable() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| set | reports | event P | R | F1 | place | casualties | dates | background leaked |");
    lines.add("|---|---|---|---|---|---|---|---|---|");
    for (String file : List.of("dev.jsonl", "dev-long.jsonl")) {
      Path path = SHARED.resolve(file);
      if (Files.exists(path)) {
        measure(lines, file, Gold.shared(path));
      } else {
        System.out.println(path + " is not here; only the project's own cases are measured");
      }
    }
    for (String half : List.of("read", "unread")) {
      measure(lines, "phrase banks, " + half, banks(half));
    }
    Score own = measure(lines, "own cases", Gold.own(CASES));
    lines.add("");
    lines.addAll(new JoiningScore().lines());
    lines.add("");
    lines.addAll(Probes.heading());
    lines.addAll(new Probes(extractor, Gold.own(CASES)).rows());
    Files.write(TABLE, lines);
    lines.forEach(System.out::println);
    assertThat(own.f1()).isGreaterThanOrEqualTo(LEAST_F1);
  }

  /** One half of the phrase banks of every language. */
  private static List<Gold> banks(String half) throws IOException {
    List<Gold> reports = new ArrayList<>();
    for (String lang : Extractor.languages()) {
      reports.addAll(Gold.shared(BANKS.resolve(lang + "-" + half + ".jsonl")));
    }
    return reports;
  }

  private Score measure(List<String> lines, String name, List<Gold> reports) {
    for (String lang : Extractor.languages()) {
      Score score = new Score();
      reports.stream()
          .filter(g -> g.article().lang().equals(lang))
          .forEach(g -> score.add(g, extractor.extract(g.article()).events()));
      lines.add(score.row(name + ", " + lang));
    }
    Score all = new Score();
    reports.forEach(g -> all.add(g, extractor.extract(g.article()).events()));
    lines.add(all.row(name + ", all"));
    return all;
  }
}
