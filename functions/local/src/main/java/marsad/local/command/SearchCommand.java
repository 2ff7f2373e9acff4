package marsad.local.command;

import java.io.IOException;
import java.util.List;
import marsad.local.option.RecordQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds incidents, articles or rejected inputs by words. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Find incidents, articles or rejections that hold all of some words.",
    footer = {"", "  marsad search Daquq policemen", "  marsad search --in articles داقوق --json"})
public final class SearchCommand extends RecordQuery {
  @Parameters(arity = "1..*", paramLabel = "WORD", description = "Words or phrases, in any case.")
  List<String> words;

  @Option(
      names = "--in",
      defaultValue = "incidents",
      paramLabel = "WHAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  What what;

  @Override
  public Integer call() throws IOException {
    return print(what, words);
  }
}
