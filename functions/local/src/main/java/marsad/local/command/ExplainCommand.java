package marsad.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.aggregate.incident.Incident;
import marsad.article.Article;
import marsad.article.RejectedInput;
import marsad.event.Extraction;
import marsad.explain.CertaintyText;
import marsad.explain.ExplanationPage;
import marsad.extract.Extractor;
import marsad.extract.score.Weights;
import marsad.language.Languages;
import marsad.local.flow.StoredFindings;
import marsad.local.option.ExitCodes;
import marsad.local.option.MomentConverter;
import marsad.local.option.StoreOptions;
import marsad.parse.FileParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows why an incident or an event is as sure as it is, and on which words and rules it rests. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Say how sure an incident or the events of a report are, and what each feature of the text"
          + " gave;",
      "with --out, colour every stretch of the report by field and name the rule."
    })
public final class ExplainCommand implements Callable<Integer> {
  private static final CertaintyText CERTAINTY = new CertaintyText(Weights.bundled());

  @Mixin StoreOptions store;

  @Parameters(
      paramLabel = "INCIDENT-ID|ARTICLE-ID|FILE",
      description =
          "An incident or an article of the store, or a file: a plain text, or an article as JSON"
              + " (.json).")
  String subject;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The page to write, in HTML; of an incident there is none.")
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
    Path file = Path.of(subject);
    if (Files.exists(file)) {
      return explain(file);
    }
    return StoredFindings.isIncident(subject) ? explainIncident() : explainArticle();
  }

  private int explain(Path file) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Article article =
          file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
              ? FileParser.json(bytes, Instant.now())
              : FileParser.text(bytes, lang, null, published);
      return show(article, Extractor.bundled().extract(article));
    } catch (RejectedInput e) {
      return reject(e.getMessage());
    }
  }

  private int explainIncident() throws IOException {
    if (out != null) {
      return reject("is an incident, of which there is no page: leave --out out");
    }
    StoredFindings findings = new StoredFindings(store.open());
    Optional<Incident> incident = findings.findIncident(subject);
    incident.ifPresent(found -> print(CERTAINTY.of(found)));
    return incident.isPresent() ? 0 : reject("no such incident is stored");
  }

  private int explainArticle() throws IOException {
    StoredFindings findings = new StoredFindings(store.open());
    Optional<Article> article = findings.findArticle(subject);
    Optional<Extraction> extraction = findings.findExtraction(subject);
    return article.isPresent() && extraction.isPresent()
        ? show(article.get(), extraction.get())
        : reject("no such file, and no such article is stored");
  }

  private int show(Article article, Extraction extraction) throws IOException {
    print(CERTAINTY.of(extraction));
    if (out != null) {
      Files.writeString(out, ExplanationPage.of(article, extraction, Languages.bundled()));
    }
    return 0;
  }

  private static void print(List<String> lines) {
    lines.forEach(System.out::println);
  }

  private int reject(String why) {
    System.err.println("marsad: " + subject + ": " + why);
    return ExitCodes.REJECTED;
  }
}
