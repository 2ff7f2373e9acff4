package marsad.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import marsad.article.Article;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.event.Extraction;
import marsad.extract.Extractor;
import marsad.extract.UnknownLanguage;
import marsad.input.InputFile;
import marsad.local.input.Findings;
import marsad.local.input.Input;
import marsad.parse.ParsedPage;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.FetchStep;
import marsad.steps.fetch.FetchStep.Kept;
import marsad.steps.http.Source;
import marsad.steps.http.Unavailable;
import marsad.steps.rejection.DamageReport;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/**
 * The whole flow for a list of inputs, in one process: fetch, extract, aggregate, publish. What is
 * no article is rejected alone.
 */
final class Flow {
  /** Articles that are joined in one go. */
  private static final int PART = 2500;

  private final Stores stores;
  private final Clock clock;
  private final FetchStep fetch;
  private final ExtractStep extract;
  private final Publication publication;
  private final InputRejectionStore rejections;
  private final PrintStream progress;
  private final List<String> extractions = new ArrayList<>();
  private final SortedSet<YearMonth> months = new TreeSet<>();
  private int rejected;

  Flow(Stores stores, Clock clock, Source source, PrintStream progress) {
    this.stores = stores;
    this.clock = clock;
    this.fetch = new FetchStep(source, stores, clock, Duration.ZERO);
    this.rejections = new InputRejectionStore(stores, clock);
    this.extract = new ExtractStep(Extractor.bundled(), stores);
    this.publication =
        new Publication(stores, clock, new DamageReport(stores, clock, this::complain));
    this.progress = progress;
  }

  /** Ingests addresses, files and folders; returns how many parts of them were rejected. */
  int ingest(List<String> names, InputFile.About about) throws IOException {
    List<Input> inputs = Input.list(names);
    for (int i = 0; i < inputs.size(); i++) {
      Input input = inputs.get(i);
      Taker taker = new Taker(counter(i, inputs.size()), input.shown());
      if (input.isAddress()) {
        taker.address();
      } else {
        file(input, about, taker);
      }
    }
    finish();
    return rejected;
  }

  private void file(Input input, InputFile.About about, Taker taker) throws IOException {
    try (InputStream in = input.open()) {
      InputFile.read(input.name(), in, about, clock.instant(), taker);
    } catch (RejectedInput e) {
      taker.rejected("", e);
    }
  }

  /** Ingests articles that are already at hand. */
  int ingest(List<Article> articles) throws IOException {
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      new Taker(counter(i, articles.size()), article.id())
          .article("", new ParsedPage(article, null));
    }
    finish();
    return rejected;
  }

  private static String counter(int done, int all) {
    return String.format(Locale.ROOT, "[%d/%d] ", done + 1, all);
  }

  /** Takes what one input gives through the flow up to joining, a line of output for each. */
  private final class Taker implements InputFile.Receiver {
    private final String counter;
    private final String input;

    Taker(String counter, String input) {
      this.counter = counter;
      this.input = input;
    }

    void address() throws IOException {
      try {
        take("", fetch.keepAddress(input, null));
      } catch (RejectedInput e) {
        complain(input + ": " + e.getMessage());
      } catch (Unavailable e) {
        rejections.note(input, InputRejectionReason.UNAVAILABLE, e.getMessage());
        complain(input + ": " + e.getMessage() + "; try again later");
      }
    }

    @Override
    public void article(String where, ParsedPage page) throws IOException {
      take(where, fetch.keepPage(InputFile.named(input, where), page));
    }

    private void take(String where, Kept kept) throws IOException {
      String name = InputFile.named(input, where);
      try {
        Article article = stores.get(kept.key(), Article.class);
        Extraction extraction = extract.extractStored(kept.key());
        progress.println(
            counter + name + ": " + Findings.line(article, extraction, kept.unchanged()));
      } catch (DamagedRecord | UnknownLanguage e) {
        rejected(where, new RejectedInput(InputRejectionReason.DAMAGED, e.getMessage()));
        return;
      }
      extractions.add(ObjectKeys.extraction(kept.key()));
      if (extractions.size() == PART) {
        join();
      }
    }

    @Override
    public void rejected(String where, RejectedInput reason) throws IOException {
      String name = InputFile.named(input, where);
      rejections.note(name, reason.reason(), reason.getMessage());
      complain(name + ": " + reason.getMessage());
    }
  }

  private void complain(String what) {
    rejected++;
    System.err.println("marsad: " + what);
  }

  private void join() throws IOException {
    months.addAll(publication.aggregate(extractions));
    extractions.clear();
  }

  private void finish() throws IOException {
    progress.println("joining and publishing …");
    join();
    publication.publish(months);
    progress.println(publication.doubtful());
  }
}
