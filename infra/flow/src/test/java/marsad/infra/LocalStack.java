package marsad.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * LocalStack for one test, by {@code infra/localstack/start.sh}; it ends when it is closed.
 *
 * @param processes where the functions' processes are noted, if they are processes
 * @param logs where its logs are, those of the functions and how long their runs took
 */
record LocalStack(Process process, String endpoint, Path processes, Path logs)
    implements AutoCloseable {
  private static final Path CLIENT = Path.of("../functions/lambda/target/runtime-client");

  /** Starts it so that functions run: in containers where Docker is, else as processes. */
  static LocalStack start() throws IOException {
    if (!Files.isDirectory(CLIENT)) {
      throw new IllegalStateException(
          CLIENT + " is missing: ./mvnw verify -pl functions/lambda -am -DskipTests brings it");
    }
    Path processes = Files.createTempDirectory(Path.of("target").toRealPath(), "processes-");
    ProcessBuilder builder =
        new ProcessBuilder("bash", Path.of("localstack/start.sh").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("MARSAD_RUNTIME_CLIENT", CLIENT.toRealPath().toString());
    builder.environment().put("MARSAD_PROCESSES", processes.toString());
    Path logs = Path.of("target/localstack", String.valueOf(System.currentTimeMillis()));
    Files.createDirectories(logs);
    builder.environment().put("MARSAD_LOGS", logs.toRealPath().toString());
    Process process = builder.start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String endpoint = out.readLine();
    if (endpoint == null) {
      throw new IllegalStateException(
          "LocalStack did not start; infra/localstack/start.sh says above what is missing");
    }
    return new LocalStack(process, endpoint, processes, logs);
  }

  /** The functions' processes that run now, if they are processes. */
  List<ProcessHandle> running() throws IOException {
    try (Stream<Path> files = Files.list(processes)) {
      return files
          .sorted()
          .map(file -> ProcessHandle.of(Long.parseLong(file.getFileName().toString())))
          .flatMap(Optional::stream)
          .toList();
    }
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
