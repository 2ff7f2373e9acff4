package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the scorers of the package, as others run them: with Python and nothing else. */
final class Scorers {
  private final Path folder;

  /**
   * @param folder where the package was written
   */
  Scorers(Path folder) {
    this.folder = folder;
  }

  /** Returns what the scorer of events says of predictions; of one language, or of all (null). */
  JsonNode events(Path predictions, String lang) throws IOException {
    List<String> more = lang == null ? List.of() : List.of("--lang", lang);
    return run("score.py", more, "reports.jsonl", "events.jsonl", predictions);
  }

  /** Returns what the scorer of incidents says of predictions. */
  JsonNode incidents(Path predictions) throws IOException {
    return run("score_joining.py", List.of(), "incidents.jsonl", null, predictions);
  }

  private JsonNode run(
      String script, List<String> more, String first, String second, Path predictions)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("python3", folder.resolve(script).toString()));
    command.add(folder.resolve(first).toString());
    if (second != null) {
      command.add(folder.resolve(second).toString());
    }
    command.add(predictions.toString());
    command.add("--json");
    command.addAll(more);
    Process process = start(command);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return new ObjectMapper().readTree(said);
  }

  private static Process start(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IOException("the scorers need python3: apt-get install python3", e);
    }
  }
}
