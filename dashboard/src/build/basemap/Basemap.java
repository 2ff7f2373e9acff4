import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the files of the base map from the open data in {@code src/base}: {@code first.json} with
 * what the first view draws, and {@code more.json} with what comes after it. Lines that meet are
 * joined; coordinates are thousandths of a degree, the first of a line whole, then differences.
 *
 * <p>Compiled and run by the build as {@code java Basemap src/base target/site/base places.tsv}.
 */
final class Basemap {
  private final Path folder;
  private final Features features;
  private final Map<String, double[]> points = new HashMap<>();
  private final Map<String, String> kinds = new LinkedHashMap<>();

  private Basemap(Path folder) {
    this.folder = folder;
    this.features = new Features(folder);
  }

  public static void main(String[] arguments) throws IOException {
    Basemap map = new Basemap(Path.of(arguments[0]));
    Path out = Files.createDirectories(Path.of(arguments[1]));
    map.readPlaces(Path.of(arguments[2]));
    Files.writeString(out.resolve("first.json"), map.first());
    Files.writeString(out.resolve("more.json"), map.more());
    Files.copy(
        map.folder.resolve("relief.webp"),
        out.resolve("relief.webp"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private void readPlaces(Path table) throws IOException {
    for (String line : Files.readAllLines(table)) {
      String[] cells = line.split("\t", -1);
      kinds.put(cells[0], cells[1]);
      if (cells[6].matches("[\\d.]+")) {
        points.put(
            cells[0], new double[] {Double.parseDouble(cells[7]), Double.parseDouble(cells[6])});
      }
    }
  }

  private String first() throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    for (int level = 1; level <= 2; level++) {
      String named = "\"level\":" + level;
      lines.put(level == 1 ? "governorate" : "district", lines("admin-borders", named));
    }
    lines.put("country", lines("country-borders-osm", ""));
    lines.put("stream", lines("rivers-gshhg", ""));
    lines.put("river", lines("rivers", ""));
    for (String road : List.of("primary", "trunk", "motorway")) {
      lines.put(road, lines("roads", "\"class\":\"" + road + "\""));
    }
    Map<String, String> areas = new LinkedHashMap<>();
    areas.put("builtup", rings("builtup", ""));
    areas.put("lake", rings("lakes", ""));
    return "{\"lines\":%s,\n\"areas\":%s,\n\"names\":%s}"
        .formatted(object(lines), object(areas), names());
  }

  private String more() throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("subdistrict", lines("admin-borders", "\"level\":3"));
    lines.put("minor", Lines.encoded(minorRoads()));
    Map<String, String> districts = new TreeMap<>();
    for (Map<?, ?> feature : features.features("adm2", "")) {
      Map<?, ?> properties = (Map<?, ?>) feature.get("properties");
      districts.put((String) properties.get("pcode"), Lines.encoded(Features.parts(feature)));
    }
    return "{\"lines\":%s,\n\"districts\":%s,\n\"roads\":%s,\n\"peaks\":%s,\n\"towns\":%s}"
        .formatted(
            object(lines), object(districts), roads(), pointsOf("peaks"), pointsOf("towns-osm"));
  }

  private static String object(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"%s\":%s".formatted(member.getKey(), member.getValue()))
        .collect(Collectors.joining(",\n", "{", "}"));
  }

  /** The names of waters and ridges: rows of {@code kind, lon, lat, angle} and four names. */
  private String names() throws IOException {
    return Files.readAllLines(folder.resolve("names.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(
            c ->
                "[\"%s\",%s,%s,%s,{\"en\":\"%s\",\"ar\":\"%s\",\"ckb\":\"%s\",\"kmr\":\"%s\"}]"
                    .formatted((Object[]) c))
        .collect(Collectors.joining(",\n", "[", "]"));
  }

  /** Roads that the open data lacks, drawn between places: rows of ids and {@code lon,lat}. */
  private List<List<long[]>> minorRoads() throws IOException {
    return Files.readAllLines(folder.resolve("minor-roads.tsv")).stream()
        .skip(1)
        .map(row -> List.of(row.split("\t")[0].split(" ")).stream().map(this::point).toList())
        .toList();
  }

  private long[] point(String named) {
    double[] at = points.get(named);
    if (at == null && !named.contains(",")) {
      throw new IllegalArgumentException("minor-roads.tsv: no place with a point: " + named);
    }
    String[] parts = named.split(",");
    return Lines.rounded(
        at != null
            ? at
            : new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])});
  }

  private String lines(String file, String properties) throws IOException {
    List<List<long[]>> all = new ArrayList<>();
    for (Map<?, ?> feature : features.features(file, properties)) {
      all.addAll(Features.parts(feature));
    }
    return Lines.encoded(Lines.joined(all));
  }

  private String rings(String file, String properties) throws IOException {
    List<List<long[]>> all = new ArrayList<>();
    for (Map<?, ?> feature : features.features(file, properties)) {
      all.addAll(Features.parts(feature));
    }
    return Lines.encoded(all);
  }

  private String pointsOf(String file) throws IOException {
    List<String> all = new ArrayList<>();
    for (Map<?, ?> feature : features.features(file, "")) {
      Map<?, ?> properties = (Map<?, ?>) feature.get("properties");
      List<?> at = (List<?>) ((Map<?, ?>) feature.get("geometry")).get("coordinates");
      Map<?, ?> names = (Map<?, ?>) properties.get("name");
      Object number =
          properties.get("ele") != null ? properties.get("ele") : properties.get("rank");
      String named =
          names.entrySet().stream()
              .map(
                  n ->
                      "\"%s\":\"%s\""
                          .formatted(n.getKey(), String.valueOf(n.getValue()).replace("\"", "'")))
              .collect(Collectors.joining(",", "{", "}"));
      all.add("[%s,%s,%s,%s]".formatted(at.get(0), at.get(1), number, named));
    }
    return all.stream().collect(Collectors.joining(",\n", "[", "]"));
  }

  /** The roads of the gazetteer as lines: along the roads of the map, or else straight. */
  private String roads() throws IOException {
    Roads graph = new Roads();
    for (Map<?, ?> feature : features.features("roads", "")) {
      Features.parts(feature).forEach(graph::add);
    }
    minorRoads().forEach(graph::add);
    graph.bridge();
    Map<String, String> lines = new LinkedHashMap<>();
    for (String id : kinds.keySet()) {
      if (!kinds.get(id).equals("road")) {
        continue;
      }
      for (String from : points.keySet()) {
        String rest =
            id.startsWith(from + "-")
                ? id.substring(from.length() + 1).replaceFirst("-?road$", "")
                : "";
        if (points.containsKey(rest)) {
          long[] start = Lines.rounded(points.get(from));
          lines.put(id, Lines.encoded(graph.way(start, Lines.rounded(points.get(rest)))));
        }
      }
    }
    return object(lines);
  }
}
