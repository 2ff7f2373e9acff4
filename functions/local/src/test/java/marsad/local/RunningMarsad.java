package marsad.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * The built application as a process, as README starts it, but with the first compiler alone: a
 * process that lives for seconds spends half its time in the second.
 */
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

  /**
   * Interrupt as a terminal leaves it. Whatever the background of a script starts inherits that it
   * is ignored, and neither Java nor a shell can undo that.
   */
  private static final List<String> HEEDING_INTERRUPT = List.of("env", "--default-signal=INT");

  /** Interrupt as the background of a script leaves it. */
  static final List<String> IGNORING_INTERRUPT =
      List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh");

  public static Process command(String... arguments) throws IOException {
    return command(List.of(), List.of(arguments), Map.of());
  }

  private static Process command(
      List<String> starter, List<String> arguments, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>(starter);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts the server with the samples and waits for its line. */
  public static RunningMarsad start(Path data) throws IOException {
    return start(List.of("--samples", "--data", data.toString()), Map.of());
  }

  /** Starts the server with options and settings of its own. */
  static RunningMarsad start(List<String> options, Map<String, String> environment)
      throws IOException {
    return start(List.of(), options, environment);
  }

  /**
   * Starts the server with the samples so that it heeds an interrupt, if the system can do that.
   */
  static RunningMarsad heedingInterrupt(Path data) throws IOException, InterruptedException {
    boolean can;
    try {
      List<String> probe = new ArrayList<>(HEEDING_INTERRUPT);
      probe.add("true");
      can = new ProcessBuilder(probe).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      can = false;
    }
    return start(
        can ? HEEDING_INTERRUPT : List.of(),
        List.of("--samples", "--data", data.toString()),
        Map.of());
  }

  /** The same, by a command that starts the command which it is given. */
  static RunningMarsad start(
      List<String> starter, List<String> options, Map<String, String> environment)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run", "--port", "0"));
    arguments.addAll(options);
    Process process = command(starter, arguments, environment);
    BufferedReader output = output(process);
    List<String> said = new CopyOnWriteArrayList<>();
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

  /** Sends a signal, e.g. {@code INT} as Ctrl-C does. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
  }

  /** Whether it ended by itself; the two minutes only end a test that would hang. */
  boolean ends() throws InterruptedException {
    return process.waitFor(2, TimeUnit.MINUTES);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
