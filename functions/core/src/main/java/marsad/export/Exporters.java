package marsad.export;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.export.format.AliasesExporter;
import marsad.export.format.AtomExporter;
import marsad.export.format.ChangesExporter;
import marsad.export.format.CsvExporter;
import marsad.export.format.DataPackage;
import marsad.export.format.FlatGeoJsonExporter;
import marsad.export.format.GeoJsonExporter;
import marsad.export.format.JsonLinesExporter;
import marsad.export.format.SchemaExporter;
import marsad.export.format.SummaryExporter;
import marsad.export.format.VocabularyExporter;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;

/** All forms in which the data is published. */
public final class Exporters {
  private static final List<Exporter> ALL =
      List.of(
          new GeoJsonExporter(),
          new FlatGeoJsonExporter(),
          new JsonLinesExporter(),
          new CsvExporter(),
          new AtomExporter(),
          new AliasesExporter(),
          new ChangesExporter(),
          new SummaryExporter(),
          new VocabularyExporter(),
          new SchemaExporter());

  private Exporters() {}

  /** Keys of the files of a snapshot in which these months changed; no file is made for it. */
  public static List<String> keys(Collection<YearMonth> changed) {
    Set<String> keys = new TreeSet<>();
    for (Exporter exporter : ALL) {
      keys.addAll(exporter.commonKeys());
      changed.forEach(month -> exporter.findMonthKey(month).ifPresent(keys::add));
    }
    keys.add(DataPackage.KEY);
    return List.copyOf(keys);
  }

  /** Every file of a snapshot. */
  public static List<PublicFile> files(Snapshot snapshot) {
    List<PublicFile> files = new ArrayList<>();
    ALL.parallelStream().map(exporter -> exporter.files(snapshot)).toList().forEach(files::addAll);
    files.add(DataPackage.of(snapshot, files));
    return List.copyOf(files);
  }
}
