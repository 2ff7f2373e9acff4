package marsad.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.extract.score.Score;
import marsad.extract.score.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed weights are those that the committed matrix gives, on any machine. */
class WeightsTest {

  @Test
  void theMatrixGivesTheCommittedWeightsToTheBit() throws IOException {
    assertThat(WeightsTrainer.table(FeatureMatrix.read(), WeightsTrainingCommand.words()))
        .as("run ./mvnw -Ptrain -pl functions/core verify, and commit what it writes")
        .isEqualTo(Files.readAllLines(WeightsTrainingCommand.TABLE));
  }

  @Test
  void everyFeatureHasWordsOfItsOwn() throws IOException {
    Map<String, String> words = WeightsTrainingCommand.words();
    assertThat(words).doesNotContainValue("");
    assertThat(words.values()).doesNotHaveDuplicates();
  }

  @Test
  void theMatrixHoldsNoText() throws IOException {
    assertThat(FeatureMatrix.read())
        .allMatch(event -> event.report().matches("[0-9a-f]{12}"))
        .allMatch(event -> List.of("own", "tune", "texts").contains(event.set()))
        .allMatch(event -> event.labels().containsKey(Score.EVENT) || event.features().isEmpty());
  }

  @Test
  void whatTheMatrixHasOfAReportStaysAsItWasFirstRead(@TempDir Path folder) throws IOException {
    Path cases = Files.createDirectory(folder.resolve("cases"));
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(
        texts.resolve("a.jsonl"),
        """
        {"id": "a", "lang": "en", "text": "A bomb exploded in Hawija.", "events": [{"type": "ied_bombing"}]}
        {"id": "b", "lang": "en", "text": "The market is open.", "events": []}
        """);
    Path none = folder.resolve("none");
    List<LabelledEvent> first = FeatureMatrix.extract(List.of(), cases, none, texts);
    assertThat(first).hasSize(2).filteredOn(event -> event.labels().isEmpty()).hasSize(1);
    Files.writeString(
        texts.resolve("a.jsonl"),
        """
        {"id": "a", "lang": "en", "text": "A bomb exploded in Hawija.", "events": []}
        {"id": "b", "lang": "en", "text": "A bomb exploded in Hawija.", "events": []}
        {"id": "c", "lang": "en", "text": "A bomb exploded in Hawija.", "events": []}
        """);
    List<LabelledEvent> second = FeatureMatrix.extract(first, cases, none, texts);
    assertThat(second).hasSize(3).containsAll(first);
  }

  @Test
  void aRowSurvivesWritingAndReading() throws IOException {
    LabelledEvent event = FeatureMatrix.read().get(0);
    List<String> lines = List.of(LabelledEvent.HEADER, event.line());
    assertThat(LabelledEvent.of(marsad.table.Tsv.parse("matrix", lines.stream()).get(0)))
        .isEqualTo(event);
  }

  @Test
  void theBundledWeightsServeEveryScore() {
    for (Score score : Score.values()) {
      assertThat(Weights.bundled().byCode(score)).containsKey(Weights.BASE).hasSizeGreaterThan(1);
    }
  }

  @Test
  void anExactModelHasAnErrorWithinItsOwnRange() {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      double probability = 0.05 + 0.9 * (i / 50) / 9.0;
      judged.add(new Judged("r" + i, probability, i % 50 < Math.round(50 * probability)));
    }
    assertThat(Calibration.error(judged)).isLessThan(0.02);
    List<Judged> boastful =
        judged.stream().map(j -> new Judged(j.report(), 0.95, j.right())).toList();
    assertThat(Calibration.error(boastful)).isGreaterThan(Calibration.perfect(boastful).high());
  }

  @Test
  void theAreaOfEquallySureEventsIsTheirShare() {
    List<Judged> equal = new ArrayList<>();
    List<Judged> sorted = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      equal.add(new Judged("r" + i, 0.8, i < 5));
      sorted.add(new Judged("r" + i, i < 5 ? 0.9 : 0.1, i < 5));
    }
    assertThat(Calibration.area(equal)).isBetween(0.499, 0.501);
    assertThat(Calibration.area(sorted)).isGreaterThan(0.8);
  }
}
