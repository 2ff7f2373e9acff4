package marsad.local;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The command line in this process, with what it says and complains of. */
final class CommandLine implements AutoCloseable {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final InputStream in = System.in;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  CommandLine() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  /** Runs a command; what was said before is forgotten. */
  int run(String... arguments) {
    said.reset();
    complained.reset();
    return Marsad.run(arguments);
  }

  List<String> said() {
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** What was complained of, without the notice of a new folder. */
  List<String> complaints() {
    return everyComplaint().stream().filter(line -> !isNotice(line)).toList();
  }

  /** All lines on standard error. */
  List<String> everyComplaint() {
    return complained.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Whether a line only says that a folder is new. */
  static boolean isNotice(String line) {
    return line.startsWith("marsad: new data folder ");
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
  }
}
