package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code marsad}, beside the application and in a clone. */
class ScriptIT {
  private static final Path SCRIPT = Path.of("marsad").toAbsolutePath();

  @TempDir Path folder;

  private static String said(Path script, int exit, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = script.toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(exit);
    return said;
  }

  @Test
  void runsWhatWasBuilt() throws Exception {
    Path report = folder.resolve("a report.txt");
    Files.writeString(report, "Gunmen killed two policemen in Daquq on July 18, 2022.");
    String data = folder.resolve("data").toString();
    assertThat(said(SCRIPT, 0, "ingest", "--data", data, report.toString())).contains("Daquq");
    assertThat(said(SCRIPT, 2, "ingest")).contains("Usage: marsad ingest");
  }

  @Test
  void mayBeLinkedToAndSaysWhatIsMissing() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), SCRIPT);
    assertThat(said(link, 0, "--help")).startsWith("Usage: marsad");
    assertThat(said(copy(), 1, "list")).contains("not built yet");
  }

  private Path copy() throws IOException {
    Path copy = Files.copy(SCRIPT, folder.resolve("marsad"));
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    return copy;
  }
}
