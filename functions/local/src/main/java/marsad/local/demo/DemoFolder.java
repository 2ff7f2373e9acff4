package marsad.local.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import marsad.export.model.PublicFile;

/** Writes the public files of invented incidents into a folder. */
public final class DemoFolder {
  private DemoFolder() {}

  /** Makes an empty folder that is deleted when the program ends. */
  public static Path temporary() throws IOException {
    Path folder = Files.createTempDirectory("marsad-demo");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return folder;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      System.err.println("marsad: " + folder + ": " + e.getMessage() + "; delete it by hand");
    }
  }

  /** Writes the files of some incidents. */
  public static void write(DemoIncidents incidents, Path folder) throws IOException {
    for (PublicFile file : DemoData.files(incidents.byMonth())) {
      Path path = folder.resolve(file.key());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
  }
}
