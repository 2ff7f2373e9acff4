package marsad.local;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes reports through the whole flow, beside a running server if there is one. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Take reports through the whole flow; a running dashboard shows them on reload.",
    footer = {
      "",
      "An input is a URL, a plain text (.txt or any other name), an article as JSON (.json),",
      "or a saved page (.html). --lang, --source and --published describe plain texts."
    })
final class IngestCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Mixin FetchOptions fetch;

  @Parameters(arity = "1..*", paramLabel = "URL|FILE", description = "Reports to read.")
  List<String> inputs;

  @Option(
      names = "--lang",
      description = "Language of the texts: ar, ckb or en; found out if absent.")
  String lang;

  @Option(names = "--source", description = "Who published the texts.")
  String source;

  @Option(
      names = "--published",
      paramLabel = "ISO",
      converter = MomentConverter.class,
      description = "When the texts were published, e.g. 2022-07-19T10:00:00+03:00.")
  String published;

  @Override
  public Integer call() throws Exception {
    Flow flow = new Flow(store.open(), Clock.systemUTC(), fetch.source(), System.out);
    int rejected = flow.ingest(inputs, new Flow.About(lang, source, published));
    return rejected == 0 ? 0 : Marsad.REJECTED;
  }
}
