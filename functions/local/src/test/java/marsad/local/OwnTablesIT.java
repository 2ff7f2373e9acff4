package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The operator's own places, spellings and names of kinds; each command is a process, as tables are
 * read once.
 */
class OwnTablesIT {
  private static final String HEADER =
      "id\tkind\ten\tar\tlat\tlon\tradiusKm\tparents\tadministration\n";

  @TempDir Path data;

  private record Ended(int code, List<String> lines) {}

  private static Ended run(String... arguments) throws IOException, InterruptedException {
    Process process = RunningMarsad.command(arguments);
    List<String> lines = RunningMarsad.output(process).lines().toList();
    return new Ended(process.waitFor(), lines);
  }

  private void table(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(data.resolve("private")).resolve(name), text);
  }

  @Test
  void extendTheGazetteerAndRenameKinds() throws Exception {
    table(
        "places.tsv",
        HEADER + "zazawa\tvillage\tZazawa\tزازاوة\t35.2\t44.4\t2\tdaquq-district\tdisputed\n");
    table("place-spellings.tsv", "place\tlang\tspelling\nzazawa\ten\tZazaweh\n");
    table("kinds.tsv", "code\ten\narmed-attack\tArmed assault\n");
    Path report = data.resolve("report.txt");
    Files.writeString(report, "Gunmen attacked a police post in Zazaweh, killing two policemen.");
    String folder = data.toString();
    Ended ended = run("ingest", "--data", folder, "--published", "2022-07-19", report.toString());
    assertThat(ended.lines()).anyMatch(line -> line.contains("armed-attack, Zazawa"));
    assertThat(data.resolve("public/data/vocabulary.json")).content().contains("Armed assault");
    assertThat(run("tables", "--data", folder).lines()).contains("places.tsv: 1 rows");
  }

  @Test
  void aBrokenOneStopsEveryCommandWithOneLine() throws Exception {
    table("places.tsv", HEADER + "zazawa\tvillage\tZazawa\tزازاوة\t95\t44.4\t2\tdaquq\tdisputed\n");
    String folder = data.toString();
    for (String command : List.of("tables", "run", "replay", "status")) {
      Ended ended = run(command, "--data", folder);
      assertThat(ended.code()).as(command).isEqualTo(1);
      assertThat(ended.lines())
          .as(command)
          .anyMatch(
              line ->
                  line.contains("private/places.tsv line 2 has no point")
                      && line.contains("write lat"))
          .hasSizeLessThan(4);
    }
  }
}
