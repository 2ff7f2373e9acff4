package marsad.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import marsad.local.flow.ConsoleListener;
import marsad.local.flow.StoredFlow;
import marsad.local.option.ExitCodes;
import marsad.local.option.StoreOptions;
import marsad.local.server.Site;
import marsad.steps.discover.SourceHealthReport;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a data folder of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Make a new data folder of a backup, and publish what is in it.")
public final class RestoreCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Parameters(paramLabel = "FILE.zip", description = "A file that 'backup' wrote.")
  Path file;

  @Override
  public Integer call() throws IOException {
    store.requireFolder("restore");
    Path root = store.innerFolder().toAbsolutePath().normalize();
    if (Files.exists(root)) {
      System.err.println(
          "marsad: " + root + " is there already; name a new folder with --data, or move it away");
      return ExitCodes.REJECTED;
    }
    int count = 0;
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
          throw new IOException(file + ": names a file outside of the folder: " + entry.getName());
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
          count++;
        }
      }
    }
    if (count == 0) {
      throw new IOException(file + ": no backup: there is no file in it");
    }
    Stores stores = store.open();
    Site.install(stores.open());
    new StoredFlow(stores, Clock.systemUTC(), new ConsoleListener(stores, System.out)).publish();
    new SourceHealthReport(stores, Clock.systemUTC()).publish();
    System.out.println(count + " files restored to " + root);
    return 0;
  }
}
