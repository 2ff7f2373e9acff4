package marsad.export;

import java.util.ArrayList;
import java.util.List;

/** All forms in which the data is published. */
public final class Exporters {
  private static final List<Exporter> ALL =
      List.of(
          new GeoJsonExporter(),
          new JsonLinesExporter(),
          new CsvExporter(),
          new AtomExporter(),
          new SummaryExporter(),
          new VocabularyExporter(),
          new SchemaExporter());

  private Exporters() {}

  /** Every file of a snapshot. */
  public static List<PublicFile> files(Snapshot snapshot) {
    List<PublicFile> files = new ArrayList<>();
    ALL.forEach(exporter -> files.addAll(exporter.files(snapshot)));
    files.add(DataPackage.of(snapshot, files));
    return List.copyOf(files);
  }
}
