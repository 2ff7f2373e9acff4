package marsad.steps.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.extract.Extractor;
import marsad.parse.PageParser;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.FetchStep;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.FolderStore;
import marsad.steps.store.Stores;

/**
 * One made-up report in each language, through every step, over a folder that is deleted: what it
 * touches is loaded afterwards.
 */
final class WarmUp {
  private WarmUp() {}

  static void run() throws IOException {
    Path folder = Files.createTempDirectory("marsad-warm-up");
    try {
      run(
          new Stores(
              new FolderStore(folder.resolve("private")),
              new FolderStore(folder.resolve("public"))));
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void run(Stores stores) throws IOException {
    FetchStep fetch =
        new FetchStep(
            ask -> {
              throw new RejectedInput(InputRejectionReason.NOT_FOUND, "the warm-up asks nobody");
            },
            stores,
            Clock.systemUTC(),
            Duration.ZERO);
    ExtractStep extract = new ExtractStep(Extractor.bundled(), stores);
    AggregateStep aggregate = new AggregateStep(stores, Clock.systemUTC());
    PublishStep publish = new PublishStep(stores, Clock.systemUTC());
    for (MadeUpReport report : MadeUpReport.list()) {
      String key = fetch.store(report.article());
      publish.publish(aggregate.aggregate(List.of(extract.extract(key))));
      parse(report.text());
    }
  }

  private static void parse(String text) {
    byte[] page =
        ("<html><body><article><p>" + text + "</p></article></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    try {
      PageParser.parse(page, "UTF-8", "https://example.org/warm-up", null);
    } catch (RejectedInput e) {
      throw new IllegalStateException("the page of the warm-up is none: " + e.getMessage(), e);
    }
  }
}
