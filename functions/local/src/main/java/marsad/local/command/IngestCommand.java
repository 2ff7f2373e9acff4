package marsad.local.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import marsad.input.InputFile;
import marsad.local.flow.ConsoleListener;
import marsad.local.flow.InputBatch;
import marsad.local.flow.JsonListener;
import marsad.local.flow.LocalFlow;
import marsad.local.option.ExitCodes;
import marsad.local.option.FetchOptions;
import marsad.local.option.MomentConverter;
import marsad.local.option.StoreOptions;
import marsad.steps.fetch.FetchStep;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes reports through the whole flow; a server may run on the same store. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Take reports through the whole flow; a running dashboard shows them on reload.",
    footer = {
      "",
      "An input is a URL, a file, a folder (with the folders in it, without hidden files), or -"
          + " for",
      "standard input. A file holds one article as JSON or a JSON array of them (.json), an"
          + " article",
      "on each line (.ndjson, .jsonl), a table of articles with a header (.csv: id, url, source,"
          + " lang,",
      "title, published, fetched, text), a saved page (.html), or a report as plain text; where"
          + " the",
      "name does not tell, the content does. --lang, --source and --published describe plain"
          + " texts.",
      "A time is ISO 8601 or RFC 1123, 19/07/2022 10:00 (day first), 27 November 2026, or seconds",
      "since 1970; without zone it is one of Baghdad.",
      "",
      "Text may be in UTF-8, UTF-16 or windows-1256; the text of .docx and .pdf files is read.",
      "Each article is one line of output: its id, and its events or why there are none."
    })
public final class IngestCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Mixin FetchOptions fetch;

  @Parameters(arity = "1..*", paramLabel = "URL|FILE|FOLDER|-", description = "Reports to read.")
  List<String> inputs;

  @Option(
      names = "--lang",
      description = "Language of the texts: ar, ckb or en; found out if absent.")
  String lang;

  @Option(names = "--source", description = "Who published the texts.")
  String source;

  @Option(
      names = "--published",
      paramLabel = "TIME",
      converter = MomentConverter.class,
      description = "When the texts were published, e.g. 2022-07-19T10:00:00+03:00.")
  String published;

  @Option(
      names = "--json",
      description = "One line of JSON for each input: its article and events, or its rejection.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    Stores stores = store.open();
    Clock clock = Clock.systemUTC();
    ConsoleListener console =
        json ? new JsonListener(stores, System.out) : new ConsoleListener(stores, System.out);
    InputFile.About about = new InputFile.About(lang, source, published);
    FetchStep step = new FetchStep(fetch.source(), stores, clock, Duration.ZERO);
    new LocalFlow(stores, clock, console).run(new InputBatch(inputs, about, step, stores, clock));
    return ExitCodes.of(console.rejected());
  }
}
