package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} of an incident, of an article, and of a file. */
class ExplainTest {
  @TempDir Path folder;

  private Path article() throws IOException {
    return Files.writeString(
        folder.resolve("a.json"),
        """
        {"id": "told", "url": "https://shafaq.com/told", "lang": "en", "published": "2022-07-19",
         "text": "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen."}
        """);
  }

  @Test
  void explainsAnIncidentAndAnArticleOfTheStore() throws IOException {
    String data = folder.resolve("data").toString();
    try (CommandLine line = new CommandLine()) {
      assertThat(line.run("ingest", "--data", data, article().toString())).isZero();
      Path month = folder.resolve("data/public/data/incidents/2022-07.geojson");
      String id =
          new ObjectMapper().readTree(month.toFile()).at("/features/0/properties/id").asText();
      assertThat(line.run("explain", "--data", data, id)).isZero();
      assertThat(line.said().get(0)).startsWith(id + " · armed-attack · Daquq");
      assertThat(line.said())
          .anyMatch(said -> said.matches("   0\\.\\d\\d  shafaq.*"))
          .anyMatch(said -> said.endsWith("day given (day-in-sentence)"));
      assertThat(line.run("explain", "--data", data, "told")).isZero();
      assertThat(line.said().get(0)).startsWith("told-1 · armed-attack");
      Path page = folder.resolve("told.html");
      assertThat(line.run("explain", "--data", data, "--out", page.toString(), "told")).isZero();
      assertThat(page).content().contains("<mark");
    }
  }

  @Test
  void explainsAFileWithoutAStore() throws IOException {
    try (CommandLine line = new CommandLine()) {
      assertThat(line.run("explain", article().toString())).isZero();
      assertThat(line.said().get(0)).startsWith("told-1 · armed-attack").contains("confidence 0.");
    }
  }

  @Test
  void namesWhatIsNotThere() {
    String data = folder.resolve("data").toString();
    try (CommandLine line = new CommandLine()) {
      assertThat(line.run("explain", "--data", data, "inc-2022-07-000000000000")).isEqualTo(1);
      assertThat(line.complaints().get(0)).contains("no such incident is stored");
      assertThat(line.run("explain", "--data", data, "nobody")).isEqualTo(1);
      assertThat(line.complaints().get(0)).contains("no such file, and no such article");
      assertThat(line.run("explain", "--data", data, "../escape")).isEqualTo(1);
    }
  }
}
