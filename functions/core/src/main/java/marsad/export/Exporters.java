package marsad.export;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.export.feed.AtomExporter;
import marsad.export.format.AliasesExporter;
import marsad.export.format.ChangesExporter;
import marsad.export.format.CsvExporter;
import marsad.export.format.DataPackage;
import marsad.export.format.FlatGeoJsonExporter;
import marsad.export.format.GeoJsonExporter;
import marsad.export.format.JsonLinesExporter;
import marsad.export.format.PlaceNamesExporter;
import marsad.export.format.SchemaExporter;
import marsad.export.format.SpellingsExporter;
import marsad.export.format.SummaryExporter;
import marsad.export.format.VocabularyExporter;
import marsad.export.index.IndexDetailsExporter;
import marsad.export.index.IndexExporter;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.reference.ReferenceTables;

/** Writes the data in all published formats. */
public final class Exporters {
  private final List<Exporter> all;
  private final DataPackage dataPackage;

  public Exporters(ReferenceTables tables) {
    all =
        List.of(
            new GeoJsonExporter(tables.gazetteer()),
            new FlatGeoJsonExporter(tables),
            new JsonLinesExporter(tables.kinds()),
            new CsvExporter(tables),
            new AtomExporter(tables),
            new AliasesExporter(),
            new ChangesExporter(),
            new IndexExporter(tables.gazetteer()),
            new IndexDetailsExporter(),
            new PlaceNamesExporter(tables.gazetteer()),
            new SummaryExporter(tables.languages()),
            new VocabularyExporter(tables),
            new SpellingsExporter(tables.gazetteer()),
            new SchemaExporter());
    dataPackage = new DataPackage(tables);
  }

  /**
   * Returns the keys of the files of a snapshot with these changed months, without making a file.
   */
  public List<String> keys(Collection<YearMonth> changed) {
    Set<String> keys = new TreeSet<>();
    for (Exporter exporter : all) {
      keys.addAll(exporter.commonKeys());
      changed.forEach(month -> exporter.findMonthKey(month).ifPresent(keys::add));
    }
    keys.add(DataPackage.KEY);
    return List.copyOf(keys);
  }

  /** Returns every file of a snapshot. */
  public List<PublicFile> files(Snapshot snapshot) {
    List<PublicFile> files = new ArrayList<>();
    all.parallelStream().map(exporter -> exporter.files(snapshot)).toList().forEach(files::addAll);
    files.add(dataPackage.file(snapshot, files));
    return List.copyOf(files);
  }
}
