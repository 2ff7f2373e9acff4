package marsad.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import marsad.aggregate.Incident;
import marsad.aggregate.RegionAggregate;
import marsad.extract.Extractor;
import marsad.json.Json;

/** What the data is: as of when, which months, how much was read and how much was rejected. */
final class SummaryExporter implements Exporter {
  /** Reports that Marsad ships as samples carry this at the head of their source. */
  static final String SAMPLE = "sample/";

  /** Version of the contracts. */
  static final int VERSION = 2;

  private record Summary(
      int version,
      String extractor,
      String dataAsOf,
      List<String> months,
      @JsonInclude Map<String, String> monthsUpdated,
      int articles,
      int incidents,
      Newest newest,
      int sampleReports,
      @JsonInclude Map<String, Integer> rejected,
      @JsonInclude Map<String, Integer> rejectedInputs,
      @JsonInclude Map<String, Integer> sources,
      List<Scores.Score> scores,
      String licence) {}

  /**
   * What the files of the newest incidents hold.
   *
   * @param incidents number of incidents in it
   * @param of number of incidents in all files of months together
   */
  private record Newest(String file, int incidents, int of) {}

  private record RegionFile(int version, @JsonInclude List<RegionAggregate> regions) {}

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
            new Newest(CsvExporter.NEWEST, snapshot.latest().size(), snapshot.incidents()),
            sampleReports(snapshot.latest()),
            new TreeMap<>(snapshot.rejected()),
            new TreeMap<>(snapshot.rejectedInputs()),
            new TreeMap<>(snapshot.sources()),
            Scores.list(),
            "CC-BY-4.0");
    List<PublicFile> files = new ArrayList<>();
    files.add(new PublicFile("data/summary.json", "application/json", Json.bytes(summary)));
    files.add(regions("data/regions.json", snapshot.recent()));
    snapshot
        .regions()
        .forEach((month, sums) -> files.add(regions("data/regions/" + month + ".json", sums)));
    return files;
  }

  private static PublicFile regions(String key, List<RegionAggregate> sums) {
    return new PublicFile(key, "application/json", Json.bytes(new RegionFile(VERSION, sums)));
  }

  /** Each report once, of however many incidents it tells. */
  static int sampleReports(List<Incident> incidents) {
    return (int)
        incidents.stream()
            .flatMap(i -> i.reports().stream())
            .filter(r -> r.source() != null && r.source().startsWith(SAMPLE))
            .map(r -> r.eventId().substring(0, r.eventId().lastIndexOf('-')))
            .distinct()
            .count();
  }

  /** When the newest report was read; null where there is none. */
  static String asOf(Snapshot snapshot) {
    return snapshot.latest().stream()
        .map(Incident::updated)
        .filter(Objects::nonNull)
        .max(String::compareTo)
        .orElse(null);
  }
}
