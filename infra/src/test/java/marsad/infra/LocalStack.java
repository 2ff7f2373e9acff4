package marsad.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** LocalStack for one test, by {@code infra/localstack/start.sh}; it ends when it is closed. */
record LocalStack(Process process, String endpoint) implements AutoCloseable {

  static LocalStack start() throws IOException {
    Process process =
        new ProcessBuilder("bash", Path.of("localstack/start.sh").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String endpoint = out.readLine();
    if (endpoint == null) {
      throw new IllegalStateException(
          "LocalStack did not start; infra/localstack/start.sh says above what is missing");
    }
    return new LocalStack(process, endpoint);
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
