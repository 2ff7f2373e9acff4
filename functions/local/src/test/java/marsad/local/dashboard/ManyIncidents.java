package marsad.local.dashboard;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Made-up incidents of whole months as published files: sizes and words like those of real ones.
 *
 * @param months the months, oldest first
 * @param incidents number of incidents of all months together, a multiple of their number
 */
record ManyIncidents(List<YearMonth> months, int incidents) {
  private static final YearMonth LAST = YearMonth.of(2025, 11);
  private static final int LATEST = 1000;
  private static final List<String> KINDS =
      List.of("ied", "armed-attack", "air-strike", "arrest", "shelling", "killing", "meeting");
  private static final List<String> LANGUAGES = List.of("ar", "ckb", "en");

  /** So many in the months up to November 2025, each month having as many. */
  static ManyIncidents of(int months, int incidents) {
    return new ManyIncidents(
        Stream.iterate(LAST.minusMonths(months - 1L), m -> m.plusMonths(1)).limit(months).toList(),
        incidents / months * months);
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  /** The incidents of a month, the same whenever it is asked. */
  List<MadeIncident> month(YearMonth month) {
    Random random = new Random(month.hashCode());
    List<MadeIncident> made = new ArrayList<>();
    for (int n = 0; n < incidents / months.size(); n++) {
      made.add(incident(month, n, random));
    }
    return made;
  }

  /** Number of incidents of a kind, of all months together. */
  int ofKind(String kind) {
    return (int)
        months.stream()
            .flatMap(month -> month(month).stream())
            .filter(incident -> incident.kind().equals(kind))
            .count();
  }

  private static MadeIncident incident(YearMonth month, int n, Random random) {
    LocalDate day = month.atDay(1 + random.nextInt(28));
    boolean undated = n % 17 == 0;
    boolean vague = n % 11 == 0;
    MadePlace place = pick(MadePlace.ALL, random);
    return new MadeIncident(
        String.format(Locale.ROOT, "inc-%s-%012x", month, 4096 + n),
        List.of(),
        pick(KINDS, random),
        undated ? null : day,
        vague ? day.plusDays(6) : day,
        place,
        34 + 3 * random.nextDouble(),
        42 + 4 * random.nextDouble(),
        1 + random.nextInt(700),
        1 + random.nextInt(9),
        pick(LANGUAGES, random),
        "%sT19:00:00+03:00".formatted(day),
        "[]");
  }

  /** Writes the files of all months, their index, the sums and the summary. */
  void write(Path open) throws IOException {
    Files.createDirectories(open.resolve("data/incidents"));
    Files.createDirectories(open.resolve("data/regions"));
    for (YearMonth month : months) {
      List<MadeIncident> incidents = month(month);
      collection(open.resolve("data/incidents/" + month + ".geojson"), incidents);
      Files.writeString(open.resolve("data/regions/" + month + ".json"), sums(month, incidents));
    }
    MadeIndex.write(open);
    Files.writeString(open.resolve("data/summary.json"), summary());
    Files.writeString(open.resolve("data/aliases.json"), "{\"version\":2,\"aliases\":{}}");
  }

  private String summary() {
    return """
        {"version":2,"extractor":"none","dataAsOf":"2025-11-30T00:00:00Z","months":["%s"],"articles":1,"incidents":%d,
         "newest":{"file":"data/incidents.csv","incidents":%d,"of":%2$d},"sampleReports":1,"rejected":{},"rejectedInputs":{},
         "sources":{},"scores":[],"licence":"CC-BY-4.0"}
        """
        .formatted(
            months.stream().map(YearMonth::toString).collect(Collectors.joining("\",\"")),
            incidents,
            Math.min(LATEST, incidents));
  }

  private static void collection(Path file, List<MadeIncident> incidents) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{\"type\":\"FeatureCollection\",\"features\":[");
      for (int n = 0; n < incidents.size(); n++) {
        out.write(n == 0 ? "" : ",");
        out.write(incidents.get(n).feature());
      }
      out.write("]}");
    }
  }

  /** The month's sums by region and kind, as the publisher makes them. */
  private static String sums(YearMonth month, List<MadeIncident> incidents) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (MadeIncident incident : incidents) {
      count(counts, "country iraq", incident);
      incident
          .place()
          .areas()
          .forEach(
              area ->
                  count(
                      counts,
                      (area.isGovernorate() ? "governorate " : "district ") + area.id(),
                      incident));
    }
    return counts.entrySet().stream()
        .map(entry -> sum(month, entry.getKey().split(" "), entry.getValue()))
        .collect(Collectors.joining(",", "{\"version\":2,\"regions\":[", "]}"));
  }

  private static void count(
      Map<String, Map<String, Integer>> counts, String region, MadeIncident incident) {
    counts.computeIfAbsent(region, r -> new TreeMap<>()).merge(incident.kind(), 1, Integer::sum);
  }

  private static String sum(YearMonth month, String[] region, Map<String, Integer> kinds) {
    int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
    return """
        {"region":"%s","level":"%s","period":"%s","counts":{%s},"incidents":%d,"updated":"2025-11-30T00:00:00Z"}"""
        .formatted(
            region[1],
            region[0],
            month,
            kinds.entrySet().stream()
                .map(kind -> "\"%s\":%d".formatted(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(",")),
            all - kinds.getOrDefault("meeting", 0));
  }
}
