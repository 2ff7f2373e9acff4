package marsad.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marsad.article.Article;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark as others get it. */
class BenchmarkTest {
  @TempDir Path folder;

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  @Test
  void theSameSourcesGiveTheSameBytes() throws IOException {
    BenchmarkPackage one = BenchmarkPackage.make();
    BenchmarkPackage two = BenchmarkPackage.make();
    assertThat(one.files().keySet()).isEqualTo(two.files().keySet());
    one.files().forEach((name, bytes) -> assertThat(two.files().get(name)).isEqualTo(bytes));
    one.write(folder.resolve("p"));
    assertThat(folder.resolve("p/reports.jsonl")).isNotEmptyFile();
    assertThat(folder.resolve("marsad-benchmark-" + BenchmarkPackage.VERSION + ".zip"))
        .isNotEmptyFile();
  }

  @Test
  void everyFileIsDescribedAndEveryLanguageIsThere() throws IOException {
    BenchmarkPackage made = BenchmarkPackage.make();
    String description = new String(made.files().get("datapackage.json"), StandardCharsets.UTF_8);
    assertThat(made.files().keySet())
        .allMatch(name -> name.equals("datapackage.json") || description.contains(name));
    assertThat(description).contains("CC-BY-4.0", BenchmarkPackage.VERSION, "\"ckb\"");
    assertThat(new String(made.files().get("README.md"), StandardCharsets.UTF_8))
        .contains("version " + BenchmarkPackage.VERSION);
  }

  @Test
  void theScorerCountsWhatItSaysItCounts() throws IOException {
    BenchmarkPackage.make().write(folder);
    write(
        "reports.jsonl",
        "{\"id\":\"a\",\"lang\":\"en\",\"text\":\"x\"}",
        "{\"id\":\"b\",\"lang\":\"ckb\",\"text\":\"x\"}");
    write(
        "events.jsonl",
        "{\"report\":\"a\",\"kind\":\"ied\",\"lat\":35.0,\"lon\":44.0,\"toleranceKm\":10,\"killed\":2,"
            + "\"date\":\"2022-07-18\",\"roles\":[{\"actor\":\"islamic-state\",\"role\":\"initiator\"}]}",
        "{\"report\":\"a\",\"kind\":\"arrest\",\"lat\":35.0,\"lon\":44.0,\"toleranceKm\":10}",
        "{\"report\":\"b\",\"kind\":\"ied\",\"background\":true}");
    Path mine =
        write(
            "mine.jsonl",
            "{\"report\":\"a\",\"kind\":\"ied\",\"lat\":35.05,\"lon\":44.0,\"killed\":2,\"date\":\"2022-07-17\"}",
            "{\"report\":\"a\",\"kind\":\"arrest\",\"lat\":36.0,\"lon\":44.0}",
            "{\"report\":\"b\",\"kind\":\"ied\"}");
    JsonNode scores = new Scorers(folder).events(mine, null);
    assertThat(scores.get("precision").asDouble()).isEqualTo(0.333);
    assertThat(scores.get("recall").asDouble()).isEqualTo(0.5);
    assertThat(scores.get("place").asDouble()).isEqualTo(0.5);
    assertThat(scores.get("numbers").asDouble()).isEqualTo(1);
    assertThat(scores.get("days").asDouble()).isZero();
    assertThat(scores.get("roles").asDouble()).isZero();
    assertThat(scores.get("leaked").asDouble()).isEqualTo(1);
    assertThat(scores.get("quiet").asDouble()).isZero();
    assertThat(new Scorers(folder).events(mine, "en").get("reports").asInt()).isEqualTo(1);
  }

  @Test
  void theScorerOfJoiningCountsPairs() throws IOException {
    BenchmarkPackage.make().write(folder);
    write(
        "incidents.jsonl",
        "{\"report\":\"a\",\"incidents\":[\"i\"]}",
        "{\"report\":\"b\",\"incidents\":[\"i\"]}",
        "{\"report\":\"c\",\"incidents\":[\"i\",\"j\"]}",
        "{\"report\":\"d\",\"incidents\":[\"j\"]}");
    Path mine = write("mine.jsonl", "{\"incident\":\"x\",\"reports\":[\"a\",\"b\",\"d\",\"z\"]}");
    JsonNode scores = new Scorers(folder).incidents(mine);
    assertThat(scores.get("pairs").asInt()).isEqualTo(4);
    assertThat(scores.get("precision").asDouble()).isEqualTo(0.333);
    assertThat(scores.get("recall").asDouble()).isEqualTo(0.25);
  }

  @Test
  void theBaselineReadsKeywordsAndNames() throws IOException {
    KeywordBaseline baseline =
        new KeywordBaseline(Tsv.parse("keywords.tsv", BenchmarkPackage.keywords()));
    Article article =
        new Article(
            "a",
            null,
            null,
            "en",
            null,
            "2022-07-19T08:00:00+03:00",
            null,
            "A bomb exploded in Hawija, killing two farmers. It is the third this week.",
            null);
    List<Prediction> events = baseline.read(article);
    assertThat(events).hasSize(1);
    assertThat(events.get(0).kind()).isEqualTo("ied");
    assertThat(events.get(0).date()).isEqualTo("2022-07-19");
    assertThat(events.get(0).killed()).isEqualTo(2);
  }
}
