package marsad.export.index;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import marsad.export.model.Exporter;
import marsad.export.model.IndexRow;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.json.Json;

/** Writes what the index leaves out, a file beside that of each year. */
public final class IndexDetailsExporter implements Exporter {
  @Override
  public Optional<String> findMonthKey(YearMonth month) {
    return Optional.of(key(month.getYear()));
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    List<PublicFile> files = new ArrayList<>();
    IndexExporter.years(snapshot).forEach((year, months) -> files.add(file(year, months)));
    return files;
  }

  /** Returns the details of the months of a year. */
  public static PublicFile file(int year, SortedMap<YearMonth, List<IndexRow>> months) {
    byte[] bytes = Json.compact(IndexDetails.of(Year.of(year), months));
    return new PublicFile(key(year), "application/json", bytes);
  }

  private static String key(int year) {
    return "data/index/" + String.format(Locale.ROOT, "%04d", year) + ".details.json";
  }
}
