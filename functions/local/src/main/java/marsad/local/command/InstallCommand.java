package marsad.local.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.article.RejectedInput;
import marsad.local.option.StoreOptions;
import marsad.local.server.Site;
import marsad.parse.FileParser;
import marsad.steps.discover.NewsSource;
import marsad.steps.operator.OperatorTables;
import marsad.steps.store.Stores;
import marsad.table.TableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts the dashboard into the public bucket, and the list of sources into the private one. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description = "Put the dashboard, and a list of sources, into the buckets; deploy.sh does it.")
public final class InstallCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description =
          "Where reports are looked for: a table like sources.tsv, instead of what is there.")
  Path sources;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description =
          "Where readers reach the dashboard, e.g. https://marsad.example: for search engines and for"
              + " the pictures of shared links (default: none, and they are left out).")
  URI address;

  @Override
  public Integer call() throws IOException {
    Stores stores = store.open();
    if (sources != null) {
      byte[] table = Files.readAllBytes(sources);
      try {
        int count = NewsSource.parse(sources.toString(), FileParser.utf8(table)).size();
        System.out.println(count + " sources");
      } catch (RejectedInput | TableException e) {
        throw new IOException(sources + ": " + e.getMessage(), e);
      }
      Stores.put(stores.inner(), OperatorTables.SOURCES, table, "text/tab-separated-values");
    }
    Site.install(stores.open(), Optional.ofNullable(address).map(URI::toString));
    System.out.println("the dashboard is in " + store.openName());
    return 0;
  }
}
