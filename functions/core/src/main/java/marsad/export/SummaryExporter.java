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

/** What the data is: as of when, which months, how much was read and how much set aside. */
final class SummaryExporter implements Exporter {
  /** Reports that Marsad ships as samples carry this at the head of their source. */
  static final String SAMPLE = "sample/";

  private record Summary(
      int version,
      String extractor,
      String dataAsOf,
      List<String> months,
      @JsonInclude Map<String, String> monthsUpdated,
      int articles,
      int incidents,
      int sampleReports,
      @JsonInclude Map<String, Integer> rejected,
      @JsonInclude Map<String, Integer> rejectedInputs,
      @JsonInclude Map<String, Integer> sources,
      List<Scores.Score> scores,
      String licence) {}

  private record RegionFile(int version, @JsonInclude List<RegionAggregate> regions) {}

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    Summary summary =
        new Summary(
            1,
            Extractor.VERSION,
            asOf(snapshot),
            snapshot.months().stream().map(YearMonth::toString).toList(),
            snapshot.updated(),
            snapshot.articles(),
            snapshot.incidents(),
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
    return new PublicFile(key, "application/json", Json.bytes(new RegionFile(1, sums)));
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
