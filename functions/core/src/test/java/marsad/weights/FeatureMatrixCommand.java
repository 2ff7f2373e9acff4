package marsad.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marsad.extract.score.Score;
import org.junit.jupiter.api.Test;

/**
 * Makes the feature matrix again. Runs with {@code ./mvnw -Pmatrix -pl functions/core verify
 * -Dmarsad.labelled=FOLDER}, after the rules changed or more reports were labelled; with {@code
 * -Dmarsad.again=true} reports of the folder that it has already are read again too.
 */
class FeatureMatrixCommand {
  private static final Path CASES = Path.of("src/test/cases");
  private static final Path TUNE = Path.of("../../../shared/eval/dev-real.jsonl");

  @Test
  void writesTheMatrix() throws IOException {
    String folder = System.getProperty("marsad.labelled", "");
    assertThat(folder.isEmpty() || Files.isDirectory(Path.of(folder)))
        .as("give a folder of labelled reports (*.jsonl) by -Dmarsad.labelled=FOLDER")
        .isTrue();
    List<LabelledEvent> events =
        FeatureMatrix.extract(
            Boolean.getBoolean("marsad.again") ? List.of() : FeatureMatrix.read(),
            CASES,
            TUNE,
            folder.isEmpty() ? null : Path.of(folder));
    FeatureMatrix.write(events);
    for (String set : List.of("own", "tune", "texts")) {
      List<LabelledEvent> of =
          FeatureMatrix.labelled(events, Score.EVENT).stream()
              .filter(event -> event.set().equals(set))
              .toList();
      System.out.println(
          set
              + ": "
              + of.size()
              + " events of "
              + CalibrationSection.reports(of)
              + " reports with an event");
    }
    assertThat(events).isNotEmpty();
  }
}
