package marsad.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import marsad.local.health.StoreStatus;
import marsad.local.option.StoreOptions;
import marsad.steps.discover.SourceHealth;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how much is stored, what waits, and how the sources do. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Say how much is stored, what waits, how the sources do, and the room on disk.")
public final class StatusCommand implements Callable<Integer> {
  private static final long MEGABYTE = 1_000_000;

  @Mixin StoreOptions store;

  @Override
  public Integer call() throws IOException {
    Stores stores = store.openExisting();
    print("articles", stores.inner().list(ObjectKeys.ARTICLES).size());
    print("extractions", stores.inner().list(ObjectKeys.EXTRACTIONS).size());
    StoreStatus reading = StoreStatus.of(stores, Clock.systemUTC());
    print("incidents", reading.incidents());
    print("waiting in the inbox", reading.waiting());
    Map<String, Integer> rejected = reading.rejected();
    print("rejected inputs", rejected.values().stream().mapToInt(Integer::intValue).sum());
    rejected.forEach((code, n) -> print("  " + code, n));
    System.out.println("sources last read: " + StoreStatus.shown(reading.discovered()));
    System.out.println("incidents last changed: " + StoreStatus.shown(reading.published()));
    List<SourceHealth> sources = reading.sources();
    print("sources", sources.size());
    sources.stream()
        .filter(SourceHealth::isUnhealthy)
        .forEach(s -> System.out.println("  " + s.id() + ": " + s.state() + ": " + s.reason()));
    if (!store.isRemote()) {
      print("size of the data, MB", size(store.data) / MEGABYTE);
      print("free on its disk, MB", Files.getFileStore(store.data).getUsableSpace() / MEGABYTE);
    }
    return 0;
  }

  private static void print(String what, long count) {
    System.out.println(what + ": " + count);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(StatusCommand::length).sum();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0; // a running server replaces files
    }
  }
}
