package marsad.steps.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A name that means a public address when it is checked and would mean this machine a moment later:
 * what was checked is what is connected to. Java reads names from a file in a process of its own;
 * the file is changed behind its back, and nobody is asked.
 */
@Timeout(600)
class RebindingTest {
  @Test
  void aNameThatChangesItsMeaningLeadsNowhereInside(@TempDir Path folder) throws Exception {
    Path hosts = Files.writeString(folder.resolve("hosts"), "192.0.32.7 rebinding.example\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + hosts,
                "-cp",
                System.getProperty("java.class.path"),
                Rebinding.class.getName(),
                hosts.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said)
        .contains(
            "checked 192.0.32.7",
            "file says 127.0.0.1",
            "connecting to rebinding.example: the port 1 is not asked",
            "connects to 192.0.32.7",
            "connecting to other.example: 'other.example' is an address inside the network");
  }
}
