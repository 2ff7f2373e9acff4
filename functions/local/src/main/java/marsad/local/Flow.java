package marsad.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import marsad.article.Article;
import marsad.article.Refusal;
import marsad.article.RejectedInput;
import marsad.extract.Extractor;
import marsad.parse.FileParser;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.FetchStep;
import marsad.steps.fetch.Rejections;
import marsad.steps.http.Source;
import marsad.steps.http.Unavailable;
import marsad.steps.store.Stores;

/** The whole flow for a list of inputs, in one process: fetch, extract, aggregate, publish. */
final class Flow {
  private final FetchStep fetch;
  private final ExtractStep extract;
  private final Publication publication;
  private final Rejections rejections;
  private final PrintStream progress;
  private int rejected;

  /** What is known of a plain text from the command line; parts may be null. */
  record About(String lang, String source, String published) {
    static final About NOTHING = new About(null, null, null);
  }

  Flow(Stores stores, Clock clock, Source source, PrintStream progress) {
    this.fetch = new FetchStep(source, stores, clock, Duration.ZERO);
    this.rejections = new Rejections(stores, clock);
    this.extract = new ExtractStep(Extractor.shipped(), stores);
    this.publication = new Publication(stores, clock);
    this.progress = progress;
  }

  /** Ingests URLs and files; returns how many were rejected. */
  int ingest(List<String> inputs, About about) throws IOException {
    List<String> extractions = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      String input = inputs.get(i);
      progress.printf(Locale.ROOT, "[%d/%d] %s%n", i + 1, inputs.size(), input);
      try {
        extractions.add(extract.extract(fetch(input, about)));
      } catch (RejectedInput e) {
        reject(input, e.getMessage());
      } catch (Unavailable e) {
        rejections.note(input, Refusal.UNAVAILABLE, e.getMessage());
        reject(input, e.getMessage() + "; try again later");
      } catch (IllegalArgumentException e) {
        rejections.note(input, Refusal.DAMAGED, e.getMessage());
        reject(input, e.getMessage());
      }
    }
    finish(extractions);
    return rejected;
  }

  /** Ingests articles that are already at hand. */
  int ingest(List<Article> articles) throws IOException {
    List<String> extractions = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      progress.printf(Locale.ROOT, "[%d/%d] %s%n", i + 1, articles.size(), article.id());
      extractions.add(extract.extract(fetch.store(article)));
    }
    finish(extractions);
    return rejected;
  }

  private void reject(String input, String reason) {
    rejected++;
    System.err.println("marsad: " + input + ": " + reason);
  }

  private String fetch(String input, About about) throws IOException, RejectedInput {
    if (input.matches("(?i)https?://.*")) {
      return fetch.fetch(input, null);
    }
    try {
      String key = fetch.store(read(Path.of(input), about));
      rejections.forget(input);
      return key;
    } catch (RejectedInput e) {
      rejections.note(input, e.refusal(), e.getMessage());
      throw e;
    }
  }

  private static Article read(Path file, About about) throws RejectedInput {
    byte[] bytes;
    try {
      if (Files.isDirectory(file)) {
        throw new RejectedInput(Refusal.NOT_A_PAGE, "a folder, not a file");
      }
      if (Files.size(file) > FileParser.MOST_BYTES) {
        throw new RejectedInput(
            Refusal.TOO_LONG,
            "too long: "
                + Files.size(file)
                + " bytes, at most "
                + FileParser.MOST_BYTES
                + " are read");
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new RejectedInput(Refusal.NOT_FOUND, "no such file");
    } catch (IOException e) {
      throw new RejectedInput(Refusal.DAMAGED, "cannot be read: " + e.getMessage());
    }
    String name = file.getFileName().toString();
    return FileParser.file(name, bytes, about.lang(), about.source(), about.published());
  }

  private void finish(Collection<String> extractions) throws IOException {
    progress.println("joining and publishing …");
    publication.publish(publication.aggregate(extractions));
  }
}
