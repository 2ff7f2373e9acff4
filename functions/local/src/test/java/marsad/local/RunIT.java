package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping the server as README says. */
class RunIT {
  @TempDir Path data;

  @Test
  void showsProgressAndStopsOnCtrlC() throws Exception {
    try (RunningMarsad marsad = RunningMarsad.heedingInterrupt(data)) {
      assertThat(marsad.said())
          .anyMatch(line -> line.startsWith("[1/"))
          .noneMatch(line -> line.contains("already registered"));
      marsad.signal("INT");
      assertThat(marsad.ends())
          .as("ended on SIGINT; where env knows no --default-signal, start the build in front")
          .isTrue();
    }
  }

  @Test
  void sendsTextPackedAndStopsOnTermEvenInTheBackgroundOfAScript() throws Exception {
    try (RunningMarsad marsad =
        RunningMarsad.start(
            RunningMarsad.IGNORING_INTERRUPT,
            List.of("--samples", "--data", data.toString()),
            Map.of())) {
      assertSendsTextPacked(marsad);
      marsad.signal("TERM");
      assertThat(marsad.ends()).isTrue();
    }
  }

  private static void assertSendsTextPacked(RunningMarsad marsad) throws Exception {
    byte[] packed = get(marsad, "gzip").body();
    assertThat(get(marsad, "gzip").headers().firstValue("content-encoding")).hasValue("gzip");
    byte[] plain = get(marsad, "identity").body();
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
        .isEqualTo(plain);
    assertThat(packed.length * 2).isLessThan(plain.length);
  }

  private static HttpResponse<byte[]> get(RunningMarsad marsad, String encoding)
      throws IOException, InterruptedException {
    URI latest = URI.create(marsad.url()).resolve("/data/incidents/latest.geojson");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(latest).header("Accept-Encoding", encoding).build(),
            HttpResponse.BodyHandlers.ofByteArray());
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
