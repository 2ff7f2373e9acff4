package marsad.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.evaluate.Gold;
import marsad.extract.score.Score;
import marsad.table.Tsv;

/**
 * The feature matrix: every event that was extracted from a labelled report, with what of it is
 * right and the features that hold, and no text. Training needs nothing else.
 */
final class FeatureMatrix {
  /** Where the matrix is committed. */
  static final Path FILE = Path.of("src/test/weights/matrix.tsv");

  /** The set of further labelled reports. */
  private static final String TEXTS = "texts";

  private FeatureMatrix() {}

  /** Reads the committed matrix. */
  static List<LabelledEvent> read() throws IOException {
    try (Stream<String> lines = Files.lines(FILE)) {
      return Tsv.parse(FILE.toString(), lines).stream().map(LabelledEvent::of).toList();
    }
  }

  /** Writes the matrix, sorted by report, so that it does not depend on the order of the files. */
  static void write(List<LabelledEvent> events) throws IOException {
    List<String> lines = new ArrayList<>(List.of(LabelledEvent.HEADER));
    events.stream()
        .sorted(Comparator.comparing(LabelledEvent::set).thenComparing(LabelledEvent::report))
        .map(LabelledEvent::line)
        .forEach(lines::add);
    Files.writeString(FILE, String.join("\n", lines) + "\n");
  }

  /**
   * Reads labelled reports with the rules of today. What the matrix has of a report of the folder
   * stays as the rules first read it: once its misses were looked at, rules are better on it than
   * on any new report, and a certainty that was trained on it would boast.
   *
   * @param before the matrix so far; empty to read every report again
   * @param cases the project's own cases
   * @param tune labelled reports of which only the part for tuning is read; may be absent
   * @param folder further labelled reports, {@code *.jsonl}; null for none
   */
  static List<LabelledEvent> extract(List<LabelledEvent> before, Path cases, Path tune, Path folder)
      throws IOException {
    Labels labels = new Labels();
    List<LabelledEvent> events = new ArrayList<>();
    for (Gold report : Gold.own(cases)) {
      events.addAll(labels.of("own", report));
    }
    if (Files.exists(tune)) {
      for (Gold report : Gold.shared(tune)) {
        if (Parts.isTune(report.article().id())) {
          events.addAll(labels.of("tune", report));
        }
      }
    }
    List<LabelledEvent> kept = before.stream().filter(e -> e.set().equals(TEXTS)).toList();
    events.addAll(kept);
    Set<String> known = kept.stream().map(LabelledEvent::report).collect(Collectors.toSet());
    if (folder != null) {
      for (Gold report : reports(folder)) {
        if (!known.contains(LabelledEvent.hash(report.article()))) {
          List<LabelledEvent> read = labels.of(TEXTS, report);
          events.addAll(
              read.isEmpty() ? List.of(LabelledEvent.nothing(TEXTS, report.article())) : read);
        }
      }
    }
    return events;
  }

  private static List<Gold> reports(Path folder) throws IOException {
    List<Gold> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        reports.addAll(Gold.shared(file));
      }
    }
    return reports;
  }

  /** Returns the events that say whether a score was right. */
  static List<LabelledEvent> labelled(List<LabelledEvent> events, Score score) {
    return events.stream().filter(event -> event.labels().containsKey(score)).toList();
  }
}
