package marsad.export.index;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import marsad.export.model.Exporter;
import marsad.export.model.IndexRow;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.json.Json;
import marsad.reference.place.Gazetteer;

/**
 * Writes the index: the incidents of a year by column, a file for each year of a changed month, so
 * that a reader counts, filters and searches the whole history without the months' files.
 */
public final class IndexExporter implements Exporter {
  private final PublishedPlaces published;

  public IndexExporter(Gazetteer gazetteer) {
    published = new PublishedPlaces(gazetteer);
  }

  @Override
  public Optional<String> findMonthKey(YearMonth month) {
    return Optional.of(key(month.getYear()));
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    List<PublicFile> files = new ArrayList<>();
    years(snapshot).forEach((year, months) -> files.add(file(year, months)));
    return files;
  }

  /** Returns the months of a snapshot's index by year. */
  static SortedMap<Integer, SortedMap<YearMonth, List<IndexRow>>> years(Snapshot snapshot) {
    SortedMap<Integer, SortedMap<YearMonth, List<IndexRow>>> years = new TreeMap<>();
    snapshot
        .index()
        .forEach(
            (month, rows) ->
                years.computeIfAbsent(month.getYear(), y -> new TreeMap<>()).put(month, rows));
    return years;
  }

  /** Returns the index of the months of a year. */
  public PublicFile file(int year, SortedMap<YearMonth, List<IndexRow>> months) {
    byte[] bytes = Json.compact(IndexColumns.of(Year.of(year), months, published));
    return new PublicFile(key(year), "application/json", bytes);
  }

  private static String key(int year) {
    return "data/index/" + String.format(Locale.ROOT, "%04d", year) + ".json";
  }
}
