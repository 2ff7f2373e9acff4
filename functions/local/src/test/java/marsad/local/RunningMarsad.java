package marsad.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built application as a process, as README starts it. */
public final class RunningMarsad implements AutoCloseable {
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

  private final Process process;
  private final String url;
  private final List<String> said;

  private RunningMarsad(Process process, String url, List<String> said) {
    this.process = process;
    this.url = url;
    this.said = said;
  }

  public static Process command(String... arguments) throws IOException {
    return command(List.of(arguments), Map.of());
  }

  private static Process command(List<String> arguments, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts the server with the samples and waits for its line. */
  public static RunningMarsad start(Path data) throws IOException {
    return start(List.of("--samples", "--data", data.toString()), Map.of());
  }

  /** Starts the server with options and settings of its own. */
  static RunningMarsad start(List<String> options, Map<String, String> environment)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run", "--port", "" + freePort()));
    arguments.addAll(options);
    Process process = command(arguments, environment);
    BufferedReader output = output(process);
    List<String> said = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.startsWith("Ready: ")) {
        Thread drain = new Thread(() -> output.lines().forEach(said::add));
        drain.setDaemon(true);
        drain.start();
        return new RunningMarsad(process, line.split(" ")[1], said);
      }
    }
    throw new IllegalStateException("did not start: " + said);
  }

  public String url() {
    return url;
  }

  List<String> said() {
    return said;
  }

  /** Stops it as Ctrl-C does; true if it ended by itself within ten seconds. */
  boolean interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
    return process.waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
