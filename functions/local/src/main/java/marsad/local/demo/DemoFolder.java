package marsad.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import marsad.export.model.PublicFile;

/** Writes the public files of invented incidents into a folder. */
public final class DemoFolder {
  private DemoFolder() {}

  /** Writes the files of some incidents. */
  public static void write(DemoIncidents incidents, Path folder) throws IOException {
    for (PublicFile file : DemoData.files(incidents.byMonth())) {
      Path path = folder.resolve(file.key());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
  }
}
