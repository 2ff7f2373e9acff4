package marsad.local;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import marsad.extract.Extractor;
import marsad.local.command.RunCommand;
import marsad.local.option.ExitCodes;
import marsad.local.option.Warnings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Marsad on one machine: every step on the command line, and a server for the dashboard. */
@QuarkusMain
@Command(
    name = "marsad",
    mixinStandardHelpOptions = true,
    versionProvider = Marsad.RulesVersion.class,
    description = "Turns news reports into mapped, sourced security incidents.",
    footer = {
      "",
      "Exit codes: 0 done; 1 some input was rejected, each is named on standard error; 2 wrong"
          + " usage.",
      "Data lies in ./marsad-data unless --data says otherwise."
    })
public final class Marsad {
  /** Prints the version of the rules. */
  static final class RulesVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Extractor.VERSION};
    }
  }

  public static void main(String[] args) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    Warnings.toStandardError();
    int code = run(args);
    System.out.flush();
    if (code != RunCommand.SERVED) {
      System.exit(code);
    }
  }

  static int run(String... args) {
    CommandLine line = new CommandLine(new Marsad());
    Commands.addTo(line, args);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          command.getErr().println("marsad: " + Complaint.of(e));
          return ExitCodes.REJECTED;
        });
    if (args.length == 0) {
      line.usage(System.err);
      return CommandLine.ExitCode.USAGE;
    }
    try {
      return line.execute(args);
    } catch (ExceptionInInitializerError e) { // a table that is read where it is first needed
      System.err.println("marsad: " + Complaint.of(e));
      return ExitCodes.REJECTED;
    }
  }
}
