package marsad.local.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import marsad.local.option.StoreOptions;
import marsad.steps.store.FetchKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes what cannot be made again into a zip file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Write the private data into a zip file; 'restore' makes the rest of it again.",
    footer = {
      "",
      "A server may run meanwhile: files are only ever replaced whole. Fetched pages (raw/) are"
          + " left",
      "out, they are deleted after a month anyway."
    })
public final class BackupCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Parameters(paramLabel = "FILE.zip", description = "The file to write; an older one is replaced.")
  Path file;

  @Override
  public Integer call() throws IOException {
    store.requireFolder("backup");
    store.openExisting();
    Path root = store.innerFolder();
    Path unfinished = Path.of(file + ".part");
    int count = 0;
    try (OutputStream out = Files.newOutputStream(unfinished);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path each : files(root)) {
        String name = root.relativize(each).toString().replace('\\', '/');
        if (!name.startsWith(FetchKeys.RAW) && !name.startsWith(".")) {
          count += add(zip, each, name);
        }
      }
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    System.out.println(count + " files in " + file);
    return 0;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static int add(ZipOutputStream zip, Path file, String name) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
      zip.closeEntry();
      return 1;
    } catch (NoSuchFileException gone) {
      return 0; // the inbox of a running server
    }
  }
}
