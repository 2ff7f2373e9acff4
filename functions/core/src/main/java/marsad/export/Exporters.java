package marsad.export;

import java.util.List;

/** All forms in which the data is published. */
public final class Exporters {
  private static final List<Exporter> ALL =
      List.of(
          new GeoJsonExporter(),
          new CsvExporter(),
          new AtomExporter(),
          new SummaryExporter(),
          new VocabularyExporter(),
          new SchemaExporter());

  private Exporters() {}

  /** Every file of a snapshot. */
  public static List<PublicFile> files(Snapshot snapshot) {
    return ALL.stream().flatMap(exporter -> exporter.files(snapshot).stream()).toList();
  }
}
