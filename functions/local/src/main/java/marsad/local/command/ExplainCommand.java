package marsad.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import marsad.article.Article;
import marsad.article.RejectedInput;
import marsad.explain.ExplanationPage;
import marsad.extract.Extractor;
import marsad.parse.FileParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows on which words and rules the events of one report rest. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Write an HTML page that colours every stretch of a report by field and names the rule.")
public final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A plain text, or an article as JSON (.json).")
  Path in;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The page to write.")
  Path out;

  @Option(names = "--lang", description = "Language of a plain text: ar, ckb or en.")
  String lang;

  @Option(
      names = "--published",
      paramLabel = "TIME",
      converter = MomentConverter.class,
      description = "When a plain text was published.")
  String published;

  @Override
  public Integer call() throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(in);
      Article article =
          in.toString().toLowerCase(Locale.ROOT).endsWith(".json")
              ? FileParser.json(bytes, Instant.now())
              : FileParser.text(bytes, lang, null, published);
      Files.writeString(out, ExplanationPage.of(article, Extractor.bundled().extract(article)));
      return 0;
    } catch (RejectedInput e) {
      System.err.println("marsad: " + in + ": " + e.getMessage());
      return ExitCodes.REJECTED;
    }
  }
}
