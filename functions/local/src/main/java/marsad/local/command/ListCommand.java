package marsad.local.command;

import java.io.IOException;
import java.util.List;
import marsad.local.option.RecordQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists incidents, articles or rejected inputs. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List incidents, articles or rejections, the newest first.",
    footer = {"", "  marsad list incidents --kind ied --since 2022-07-01"})
public final class ListCommand extends RecordQuery {
  @Parameters(
      arity = "0..1",
      defaultValue = "incidents",
      paramLabel = "WHAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  What what;

  @Option(names = "--text", description = "Only records that hold these words, in any case.")
  String text;

  @Override
  public Integer call() throws IOException {
    return print(what, text == null ? List.of() : List.of(text));
  }
}
