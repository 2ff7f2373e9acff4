package marsad.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.region.RegionAggregate;
import marsad.article.Article;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.extract.Extractor;
import marsad.json.Json;
import marsad.language.Languages;

/**
 * Writes the summary of the data: its date, its months, the numbers of articles read and of
 * rejections.
 */
public final class SummaryExporter implements Exporter {
  /** Version of the contracts. */
  static final int VERSION = 2;

  private static final String KEY = "data/summary.json";
  static final String REGIONS = "data/regions.json";

  private record Summary(
      int version,
      String extractor,
      String dataAsOf,
      List<String> months,
      @JsonInclude Map<String, String> monthsUpdated,
      int articles,
      int incidents,
      int unconfirmed,
      Newest newest,
      int sampleReports,
      @JsonInclude Map<String, Integer> rejected,
      @JsonInclude Map<String, Integer> rejectedInputs,
      @JsonInclude Map<String, Integer> flagged,
      @JsonInclude Map<String, Integer> heldBack,
      @JsonInclude Map<String, Integer> sources,
      List<Scores.Score> scores,
      String licence) {}

  /**
   * What the files of the newest incidents contain.
   *
   * @param incidents number of incidents in them
   * @param of number of incidents in all files of months together
   */
  private record Newest(String file, int incidents, int of) {}

  private record RegionFile(int version, @JsonInclude List<RegionAggregate> regions) {}

  private final Languages languages;

  public SummaryExporter(Languages languages) {
    this.languages = languages;
  }

  @Override
  public List<String> commonKeys() {
    return List.of(KEY, REGIONS);
  }

  @Override
  public Optional<String> findMonthKey(YearMonth month) {
    return Optional.of(key(month));
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    Summary summary =
        new Summary(
            VERSION,
            Extractor.VERSION,
            asOf(snapshot),
            snapshot.months().stream().map(YearMonth::toString).toList(),
            snapshot.updated(),
            snapshot.articles(),
            snapshot.incidents(),
            snapshot.unconfirmed(),
            new Newest(CsvExporter.NEWEST, snapshot.latest().size(), snapshot.incidents()),
            sampleReports(snapshot.latest()),
            rejected(snapshot),
            new TreeMap<>(snapshot.rejectedInputs()),
            new TreeMap<>(snapshot.flagged()),
            new TreeMap<>(snapshot.heldBack()),
            new TreeMap<>(snapshot.sources()),
            Scores.list(languages),
            "CC-BY-4.0");
    List<PublicFile> files = new ArrayList<>();
    files.add(new PublicFile(KEY, "application/json", Json.bytes(summary)));
    files.add(regions(REGIONS, snapshot.recent()));
    snapshot.regions().forEach((month, sums) -> files.add(regions(key(month), sums)));
    return files;
  }

  private static String key(YearMonth month) {
    return "data/regions/" + month + ".json";
  }

  /** Returns the numbers of rejected passages and of incidents that are held back, by reason. */
  private static Map<String, Integer> rejected(Snapshot snapshot) {
    Map<String, Integer> rejected = new TreeMap<>(snapshot.rejected());
    snapshot.heldBack().forEach((reason, n) -> rejected.merge(reason, n, Integer::sum));
    return rejected;
  }

  private static PublicFile regions(String key, List<RegionAggregate> sums) {
    return new PublicFile(key, "application/json", Json.bytes(new RegionFile(VERSION, sums)));
  }

  /** Returns the number of sample reports; a report of several incidents counts once. */
  public static int sampleReports(List<Incident> incidents) {
    return (int)
        incidents.stream()
            .flatMap(i -> i.reports().stream())
            .filter(r -> r.source() != null && r.source().startsWith(Article.SAMPLE))
            .map(r -> r.eventId().substring(0, r.eventId().lastIndexOf('-')))
            .distinct()
            .count();
  }

  /** Returns when the newest report was read; null where there is none. */
  static String asOf(Snapshot snapshot) {
    return snapshot.latest().stream()
        .map(Incident::updated)
        .filter(Objects::nonNull)
        .max(String::compareTo)
        .orElse(null);
  }
}
