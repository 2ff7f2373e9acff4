package marsad.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import marsad.article.RejectedInput;
import marsad.feed.Opml;
import marsad.local.option.StoreOptions;
import marsad.parse.FileParser;
import marsad.steps.discover.NewsSource;
import marsad.steps.discover.SourceHealth;
import marsad.steps.discover.SourceHealthReport;
import marsad.steps.operator.OperatorTables;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the sources with their health, or adds those of a feed reader's list. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "List the sources and how well they work; or add the feeds of an OPML file.")
public final class SourcesCommand implements Callable<Integer> {
  private static final String HEADER = "id\tname\turl\tlinks\tminutes";
  private static final int MINUTES = 30;
  private static final int LONGEST_ID = 30;

  @Mixin StoreOptions store;

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = "Add the feeds of a list in OPML to DIR/private/sources.tsv.")
  Path opml;

  @Override
  public Integer call() throws IOException {
    if (opml != null) {
      return add(store.open());
    }
    Stores stores = store.openExisting();
    for (SourceHealth source : new SourceHealthReport(stores, Clock.systemUTC()).read()) {
      System.out.println(
          String.join(
              "\t",
              source.id(),
              source.state(),
              source.lastItem() == null ? "–" : source.lastItem(),
              source.perDay() + " a day",
              source.url(),
              source.reason() == null ? "" : source.reason()));
    }
    return 0;
  }

  private int add(Stores stores) throws IOException {
    try {
      List<Opml.Outline> feeds = Opml.parse(FileParser.utf8(Files.readAllBytes(opml)));
      String before =
          stores
              .inner()
              .find(OperatorTables.SOURCES)
              .map(table -> new String(table.bytes(), StandardCharsets.UTF_8).stripTrailing())
              .orElse(HEADER);
      List<NewsSource> known = NewsSource.parse(OperatorTables.SOURCES, before);
      Set<String> ids = new HashSet<>(known.stream().map(NewsSource::id).toList());
      Set<String> urls = new HashSet<>(known.stream().map(NewsSource::url).toList());
      int columns = before.lines().findFirst().orElse(HEADER).split("\t", -1).length;
      List<String> rows = new ArrayList<>(List.of(before));
      for (Opml.Outline feed : feeds) {
        if (urls.add(feed.url())) {
          String name = feed.title().replaceAll("\\s+", " ");
          String row = String.join("\t", id(feed, ids), name, feed.url(), "", "" + MINUTES);
          rows.add(row + "\t".repeat(columns - HEADER.split("\t").length));
        }
      }
      String table = String.join("\n", rows) + "\n";
      NewsSource.parse(OperatorTables.SOURCES, table); // says what is wrong before it is stored
      byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
      Stores.put(stores.inner(), OperatorTables.SOURCES, bytes, "text/tab-separated-values");
      System.out.println(rows.size() - 1 + " of " + feeds.size() + " feeds added");
      return 0;
    } catch (RejectedInput e) {
      throw new IOException(opml + ": " + e.getMessage(), e);
    }
  }

  private static String id(Opml.Outline feed, Set<String> ids) {
    String host = feed.url().replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/.*", "");
    String base = host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    base = base.substring(0, Math.min(LONGEST_ID, base.length())).replaceAll("^-+|-+$", "");
    String id = base;
    for (int n = 2; !ids.add(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }
}
