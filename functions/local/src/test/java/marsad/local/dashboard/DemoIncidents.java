package marsad.local.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented incidents at places of the gazetteer, with kinds, dead, sources and precision in about
 * the proportions of real ones, as published files: the dashboard as it looks after two years.
 *
 * @param months number of months, the last one being that of {@code lastDay}
 * @param incidents number of incidents
 */
record DemoIncidents(int months, int incidents, LocalDate lastDay) {
  private static final String TABLE = "/marsad/tables/places.tsv";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LATEST = 1000;

  /** Kinds, each as often as it is named. */
  private static final List<String> KINDS =
      repeated(
          "ied 16,armed-attack 13,arrest 16,weapons-found 11,military-operation 9,killing 7,"
              + "air-strike 5,drone-strike 4,armed-clash 4,shelling 4,abduction 3,destruction 3,"
              + "explosive-remnant 3,protest 3,unrest 1,force-movement 2,displacement 1,"
              + "suicide-attack 1,meeting 2");

  private static final List<String> HARMFUL =
      List.of(
          "ied",
          "armed-attack",
          "killing",
          "air-strike",
          "drone-strike",
          "armed-clash",
          "shelling",
          "suicide-attack",
          "explosive-remnant");

  private static final List<String> SOURCES =
      List.of("rudaw-ckb", "rudaw-en", "ina", "shafaq-ar", "kirkuknow", "alsumaria", "nrt-ckb");

  /** Titles and quotes by language: what happened stands first. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "ar",
              List.of(
                  "حادث أمني في %s",
                  "أفاد مصدر أمني بوقوع حادث في %s، وأضاف أن القوات فتحت تحقيقا."),
          "ckb",
              List.of(
                  "ڕووداوێکی ئەمنی لە %s",
                  "سەرچاوەیەکی ئەمنی گوتی ڕووداوێک لە %s ڕوویدا و لێکۆڵینەوە دەستی پێکرد."),
          "en",
              List.of(
                  "Security incident in %s",
                  "A security source said that an incident took place in %s."));

  /** A row of the gazetteer. */
  private record Row(
      String id,
      String kind,
      Map<String, String> name,
      double lat,
      double lon,
      double radiusKm,
      List<String> parents,
      List<String> districts,
      String pcode) {}

  private static List<String> repeated(String shares) {
    return Arrays.stream(shares.split(","))
        .map(share -> share.trim().split(" "))
        .flatMap(share -> Collections.nCopies(Integer.parseInt(share[1]), share[0]).stream())
        .toList();
  }

  private static Map<String, Row> gazetteer() throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                DemoIncidents.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(line -> line.split("\t", -1)).forEach(c -> rows.put(c[0], row(c)));
    }
    return rows;
  }

  private static Row row(String[] cells) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int n = 0; n < 4; n++) {
      if (!cells[2 + n].isEmpty()) {
        names.put(List.of("en", "ar", "ckb", "kmr").get(n), cells[2 + n]);
      }
    }
    return new Row(
        cells[0],
        cells[1],
        names,
        decimal(cells[6]),
        decimal(cells[7]),
        decimal(cells[8]),
        List.of(cells[9].split("\\|")),
        cells[10].isEmpty() ? List.of() : List.of(cells[10].split("\\|")),
        cells[12]);
  }

  private static double decimal(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  /** Writes the files of all months, of the newest, and the summary. */
  void write(Path open) throws IOException {
    Files.createDirectories(open.resolve("data/incidents"));
    Files.createDirectories(open.resolve("data/regions"));
    Map<String, Row> rows = gazetteer();
    Map<YearMonth, List<Map<String, Object>>> byMonth = new TreeMap<>();
    List<Map<String, Object>> all = made(rows);
    for (Map<String, Object> incident : all) {
      byMonth.computeIfAbsent(month(incident), m -> new ArrayList<>()).add(incident);
    }
    for (Map.Entry<YearMonth, List<Map<String, Object>>> month : byMonth.entrySet()) {
      write(open, "data/incidents/" + month.getKey() + ".geojson", collection(month.getValue()));
      write(
          open, "data/regions/" + month.getKey() + ".json", sums(month.getKey(), month.getValue()));
    }
    List<Map<String, Object>> latest = all.subList(Math.max(0, all.size() - LATEST), all.size());
    write(open, "data/incidents/latest.geojson", collection(latest));
    write(open, "data/aliases.json", Map.of("version", 2, "aliases", Map.of()));
    write(
        open,
        "data/summary.json",
        summary(byMonth.keySet().stream().map(YearMonth::toString).toList()));
  }

  private static void write(Path open, String file, Object content) throws IOException {
    JSON.writeValue(open.resolve(file).toFile(), content);
  }

  private static Map<String, Object> collection(List<Map<String, Object>> incidents) {
    return Map.of(
        "type",
        "FeatureCollection",
        "features",
        incidents.stream().map(DemoIncidents::feature).toList());
  }

  private static Map<String, Object> feature(Map<String, Object> incident) {
    Map<?, ?> place = (Map<?, ?>) incident.get("place");
    Map<String, Object> feature =
        new LinkedHashMap<>(
            Map.of("type", "Feature", "id", incident.get("id"), "properties", incident));
    feature.put(
        "geometry",
        place.get("lat") == null
            ? null
            : Map.of("type", "Point", "coordinates", List.of(place.get("lon"), place.get("lat"))));
    return feature;
  }

  private Map<String, Object> summary(List<String> named) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("version", 2);
    summary.put("extractor", "invented");
    summary.put("dataAsOf", lastDay + "T05:40:00Z");
    summary.put("months", named);
    summary.put("articles", incidents * 2);
    summary.put("incidents", incidents);
    summary.put(
        "newest",
        Map.of(
            "file",
            "data/incidents.csv",
            "incidents",
            Math.min(LATEST, incidents),
            "of",
            incidents));
    summary.put("sampleReports", incidents * 2);
    for (String counts : List.of("rejected", "rejectedInputs", "sources")) {
      summary.put(counts, Map.of());
    }
    summary.put("scores", List.of());
    summary.put("licence", "CC-BY-4.0");
    return summary;
  }

  private static YearMonth month(Map<String, Object> incident) {
    return YearMonth.parse(
        String.valueOf(((Map<?, ?>) incident.get("date")).get("start")).substring(0, 7));
  }

  private List<Map<String, Object>> made(Map<String, Row> rows) {
    Random random = new Random(7);
    List<Row> places = weighted(rows, random);
    long days =
        lastDay.toEpochDay()
            - YearMonth.from(lastDay).minusMonths(months - 1L).atDay(1).toEpochDay();
    return IntStream.range(0, incidents)
        // a little more of them of late, and waves of some weeks
        .mapToObj(n -> lastDay.minusDays((long) (days * Math.pow(random.nextDouble(), 1.15))))
        .sorted()
        .map(day -> incident(day, places.get(random.nextInt(places.size())), rows, random))
        .toList();
  }

  /**
   * Every place as often as something happens there: more around Hawija, Makhmur, Daquq and Tuz.
   */
  private static List<Row> weighted(Map<String, Row> rows, Random random) {
    List<Row> places = new ArrayList<>();
    for (Row row : rows.values()) {
      double away = Math.hypot((row.lat() - 35.35) * 111, (row.lon() - 43.95) * 91);
      double near = away < 70 ? 9 : away < 130 ? 3 : away < 220 ? 1 : 0;
      double share =
          switch (row.kind()) {
            case "town" -> 5;
            case "village" -> 2 + 6 * Math.pow(random.nextDouble(), 6);
            case "road" -> 2.2;
            case "mountain", "valley", "plain" -> 4;
            case "district", "subdistrict", "quarter", "oilfield", "checkpoint" -> 1;
            case "governorate" -> 0.7;
            case "country" -> row.id().equals("iraq") ? 3 : 0;
            default -> 0;
          };
      double of = row.kind().equals("country") ? share : share * near;
      places.addAll(Collections.nCopies((int) Math.round(of), row));
    }
    return places;
  }

  private static Map<String, Object> incident(
      LocalDate day, Row row, Map<String, Row> rows, Random random) {
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    String id = "inc-%s-%012x".formatted(YearMonth.from(day), random.nextLong() & 0xffffffffffffL);
    String seen =
        "%sT%02d:%02d:00+03:00".formatted(day, 6 + random.nextInt(17), random.nextInt(60));
    int sources = 1 + (random.nextDouble() < 0.35 ? 1 + random.nextInt(3) : 0);
    Map<String, Object> incident = new LinkedHashMap<>();
    incident.put("id", id);
    incident.put("kind", kind);
    incident.put("status", random.nextInt(12) == 0 ? "claimed" : "happened");
    incident.put(
        "date",
        Map.of(
            "start",
            day.toString(),
            "end",
            day.toString(),
            "precision",
            "day",
            "basis",
            Map.of("text", "اليوم", "relative", true)));
    incident.put("place", place(row, rows, random));
    incident.put(
        "actors",
        List.of(
            Map.of(
                "id",
                HARMFUL.contains(kind) ? "islamic-state" : "iraqi-army",
                "role",
                "initiator",
                "text",
                "x"),
            Map.of(
                "id",
                List.of("civilians", "peshmerga", "federal-police", "popular-mobilization")
                    .get(random.nextInt(4)),
                "role",
                "target",
                "text",
                "x")));
    int killed =
        HARMFUL.contains(kind) && random.nextDouble() < 0.45
            ? 1 + (int) Math.min(14, -2 * Math.log(random.nextDouble()))
            : 0;
    incident.put("casualties", casualties(killed, sources > 1 ? 1 : 0, random));
    incident.put("weapons", kind.equals("ied") ? List.of("ied") : List.of());
    incident.put("confidence", 0.5 + random.nextInt(49) / 100.0);
    incident.put("corroboration", sources);
    List<String> languages = List.of("ar", "ckb", "ar", "en");
    List<Map<String, Object>> reports = new ArrayList<>();
    List<Map<String, Object>> merge = new ArrayList<>();
    for (int n = 0; n < sources; n++) {
      String lang = languages.get(random.nextInt(4));
      String where = row.name().getOrDefault(lang, row.name().get("en"));
      String source = SOURCES.get(random.nextInt(SOURCES.size()));
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("url", "https://example.org/" + source + "/" + id + "/" + n);
      report.put("source", source);
      report.put("lang", lang);
      report.put("title", WORDS.get(lang).get(0).formatted(where));
      report.put("published", seen);
      report.put("quote", WORDS.get(lang).get(1).formatted(where));
      report.put(
          "casualties",
          casualties(n == 0 ? killed : Math.max(0, killed + random.nextInt(3) - 1), 0, random));
      report.put("eventId", id + "-" + n);
      report.put("role", n == 0 ? "first" : "update");
      reports.add(report);
      merge.add(
          Map.of(
              "eventId",
              id + "-" + n,
              "reasons",
              n == 0
                  ? List.of("first report")
                  : List.of(
                      "same kind",
                      "same day",
                      "same place: " + row.id(),
                      "same initiator",
                      random.nextBoolean() ? "as many dead" : "another number of dead")));
    }
    incident.put("reports", reports);
    incident.put("merge", merge);
    incident.put(
        "changes",
        random.nextInt(5) > 0 || killed == 0
            ? List.of()
            : List.of(
                Map.of(
                    "at",
                    day.plusDays(1) + "T07:00:00Z",
                    "field",
                    "killed",
                    "old",
                    "" + (killed + 1),
                    "new",
                    "" + killed,
                    "because",
                    id + "-0")));
    incident.put("firstSeen", seen);
    incident.put("recorded", day + "T21:00:00Z");
    incident.put("updated", day + "T21:00:00Z");
    incident.put("revision", ((List<?>) incident.get("changes")).size());
    if (random.nextInt(40) == 0) {
      incident.put("unconfirmed", true);
      incident.put("flags", List.of("source-on-probation"));
    }
    return incident;
  }

  private static Map<String, Object> casualties(int killed, int spread, Random random) {
    Map<String, Object> casualties = new LinkedHashMap<>();
    if (killed > 0) {
      casualties.put(
          "killed",
          Map.of("low", Math.max(1, killed - spread), "best", killed, "high", killed + spread));
      int wounded = random.nextInt(2 * killed + 2);
      if (wounded > 0) {
        casualties.put(
            "wounded", Map.of("low", wounded, "best", wounded, "high", wounded + spread));
      }
    }
    return casualties;
  }

  private static Map<String, Object> place(Row row, Map<String, Row> rows, Random random) {
    String precision =
        switch (row.kind()) {
          case "district" -> "district";
          case "governorate" -> "governorate";
          case "country" -> "country";
          case "mountain", "valley", "plain", "road", "subdistrict" -> "area";
          default -> random.nextInt(4) == 0 ? "near" : "exact";
        };
    List<Row> districts =
        Stream.concat(
                row.kind().equals("district") ? Stream.of(row) : Stream.empty(),
                Stream.concat(row.districts().stream(), row.parents().stream()).map(rows::get))
            .filter(parent -> parent != null && parent.kind().equals("district"))
            .distinct()
            .toList();
    List<Row> governorates =
        Stream.concat(districts.stream(), Stream.of(row))
            .flatMap(
                r ->
                    r.kind().equals("governorate")
                        ? Stream.of(r)
                        : r.parents().stream().map(rows::get))
            .filter(parent -> parent != null && parent.kind().equals("governorate"))
            .distinct()
            .toList();
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("id", row.id());
    place.put("name", row.name());
    if (!precision.equals("country")) {
      place.put("lat", row.lat());
      place.put("lon", row.lon());
      place.put("radiusKm", precision.equals("near") ? row.radiusKm() + 6 : row.radiusKm());
    }
    place.put("precision", precision);
    place.put("districts", districts.stream().map(DemoIncidents::area).toList());
    place.put("governorates", governorates.stream().map(DemoIncidents::area).toList());
    place.put("text", row.name().get("ar"));
    return place;
  }

  private static Map<String, Object> area(Row row) {
    return Map.of("id", row.id(), "pcode", row.pcode(), "name", row.name());
  }

  /** The month's sums by region and kind, as the publisher makes them. */
  private static Map<String, Object> sums(YearMonth month, List<Map<String, Object>> incidents) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Map<String, Object> incident : incidents) {
      Map<?, ?> place = (Map<?, ?>) incident.get("place");
      Stream<String> regions =
          Stream.of(
                  Stream.of("area iraq"),
                  regions("district", place.get("districts")),
                  regions("governorate", place.get("governorates")))
              .flatMap(s -> s);
      regions.forEach(
          region ->
              counts
                  .computeIfAbsent(region, r -> new TreeMap<>())
                  .merge((String) incident.get("kind"), 1, Integer::sum));
    }
    List<Map<String, Object>> regions = new ArrayList<>();
    counts.forEach(
        (region, kinds) ->
            regions.add(
                Map.of(
                    "region",
                    region.split(" ")[1],
                    "level",
                    region.split(" ")[0],
                    "period",
                    month.toString(),
                    "counts",
                    kinds,
                    "incidents",
                    kinds.values().stream().mapToInt(Integer::intValue).sum()
                        - kinds.getOrDefault("meeting", 0),
                    "updated",
                    month + "-01T00:00:00Z")));
    regions.sort(Comparator.comparing(region -> (String) region.get("region")));
    return Map.of("version", 2, "regions", regions);
  }

  private static Stream<String> regions(String level, Object areas) {
    return ((List<?>) areas).stream().map(area -> level + " " + ((Map<?, ?>) area).get("id"));
  }

  /** Writes the files into a folder: {@code DemoIncidents FOLDER LAST-DAY}. */
  public static void main(String[] arguments) throws IOException {
    new DemoIncidents(24, 3000, LocalDate.parse(arguments[1])).write(Path.of(arguments[0]));
  }
}
