package marsad.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

  /**
   * Writes the files of incidents up to a day.
   *
   * @param arguments folder, number of months, number of incidents, last day
   */
  public static void main(String[] arguments) throws IOException {
    int months = Integer.parseInt(arguments[1]);
    int number = Integer.parseInt(arguments[2]);
    write(new DemoIncidents(months, number, LocalDate.parse(arguments[3])), Path.of(arguments[0]));
  }
}
