package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping the server as README says. */
class RunIT {
  @TempDir Path data;

  @Test
  void showsProgressAndStopsOnCtrlC() throws Exception {
    try (RunningMarsad marsad = RunningMarsad.start(data)) {
      assertThat(marsad.said()).anyMatch(line -> line.startsWith("[1/"));
      assertThat(marsad.interrupt()).isTrue();
    }
  }

  @Test
  void saysThatThePortIsTakenAndNamesTheOption() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process process =
          RunningMarsad.command(
              "run", "--data", data.toString(), "--port", "" + taken.getLocalPort());
      String said = String.join("\n", RunningMarsad.output(process).lines().toList());
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(said).contains("port " + taken.getLocalPort(), "is taken", "--port N");
    }
  }
}
