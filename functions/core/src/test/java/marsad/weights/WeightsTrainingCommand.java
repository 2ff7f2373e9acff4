package marsad.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import marsad.evaluate.DocsSection;
import marsad.extract.score.Weights;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/**
 * Trains the weights from the committed matrix and writes them, with their calibration. Runs with
 * {@code ./mvnw -Ptrain -pl functions/core verify}.
 */
class WeightsTrainingCommand {
  static final Path TABLE = Path.of("src/main/resources/marsad", Weights.TABLE);
  private static final DocsSection CALIBRATION =
      new DocsSection(
          Path.of("../../docs/extraction.md"),
          "<!-- calibration: written by -Ptrain -->\n",
          "<!-- end of calibration -->\n");

  @Test
  void writesWeightsAndCalibration() throws IOException {
    List<LabelledEvent> events = FeatureMatrix.read();
    List<String> table = WeightsTrainer.table(events, words());
    Files.writeString(TABLE, String.join("\n", table) + "\n");
    String section = String.join("\n", CalibrationSection.lines(events)) + "\n";
    CALIBRATION.write(section);
    System.out.println(String.join("\n", table));
    System.out.println(section);
  }

  /** Returns the words of the features in the table of today. */
  static Map<String, String> words() throws IOException {
    return Tsv.parse(Weights.TABLE, Files.lines(TABLE)).stream()
        .collect(Collectors.toMap(row -> row.get("feature"), row -> row.get("words"), (a, b) -> a));
  }
}
