import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the files of the base map from the open data in {@code src/base}: {@code first.json} with
 * what the first view draws, and {@code more.json} with what comes after it. Lines that meet are
 * joined; coordinates are thousandths of a degree, the first of a line whole, then differences.
 *
 * <p>Run by the build as {@code java Basemap.java src/base target/site/base places.tsv}.
 */
final class Basemap {
  /** Longest way along the roads, by the straight line between its ends. */
  private static final double MAX_DETOUR = 1.6;

  /** Largest gap between two ends of roads that are one road, and of a place to its road, km. */
  private static final double MAX_GAP = 2.5;

  private static final double MAX_TO_ROAD = 9;

  /** Southern edge of the data, thousandths of a degree: roads to Baghdad leave the map there. */
  private static final long SOUTH = 33_500;

  private final Path folder;
  private final Map<String, double[]> points = new HashMap<>();
  private final Map<String, String> kinds = new LinkedHashMap<>();

  private Basemap(Path folder) {
    this.folder = folder;
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
    lines.put("minor", encoded(minorRoads()));
    Map<String, String> districts = new TreeMap<>();
    for (Map<?, ?> feature : features("adm2", "")) {
      Map<?, ?> properties = (Map<?, ?>) feature.get("properties");
      districts.put((String) properties.get("pcode"), encoded(parts(feature)));
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
    return rounded(
        at != null
            ? at
            : new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])});
  }

  private static long[] rounded(double[] at) {
    return new long[] {Math.round(at[0] * 1000), Math.round(at[1] * 1000)};
  }

  private String lines(String file, String properties) throws IOException {
    List<List<long[]>> all = new ArrayList<>();
    for (Map<?, ?> feature : features(file, properties)) {
      all.addAll(parts(feature));
    }
    return encoded(joined(all));
  }

  private String rings(String file, String properties) throws IOException {
    List<List<long[]>> all = new ArrayList<>();
    for (Map<?, ?> feature : features(file, properties)) {
      all.addAll(parts(feature));
    }
    return encoded(all);
  }

  private String pointsOf(String file) throws IOException {
    List<String> all = new ArrayList<>();
    for (Map<?, ?> feature : features(file, "")) {
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

  /** Features whose text of properties contains a part. */
  private List<Map<?, ?>> features(String file, String part) throws IOException {
    Map<?, ?> collection =
        (Map<?, ?>) new Json(Files.readString(folder.resolve(file + ".geojson"))).value();
    List<Map<?, ?>> found = new ArrayList<>();
    for (Object feature : (List<?>) collection.get("features")) {
      Map<?, ?> properties = (Map<?, ?>) ((Map<?, ?>) feature).get("properties");
      String text =
          properties.entrySet().stream()
              .map(
                  p ->
                      "\"%s\":%s"
                          .formatted(
                              p.getKey(),
                              p.getValue() instanceof String s
                                  ? '"' + s + '"'
                                  : number(p.getValue())))
              .collect(Collectors.joining(","));
      if (text.contains(part)) {
        found.add((Map<?, ?>) feature);
      }
    }
    return found;
  }

  private static Object number(Object value) {
    return value instanceof Double d && d == Math.rint(d) ? (Object) d.longValue() : value;
  }

  /** The lines or rings of a feature; points that repeat are dropped. */
  private static List<List<long[]>> parts(Map<?, ?> feature) {
    Map<?, ?> geometry = (Map<?, ?>) feature.get("geometry");
    List<?> coordinates = (List<?>) geometry.get("coordinates");
    return switch ((String) geometry.get("type")) {
      case "LineString" -> List.of(line(coordinates));
      case "Polygon", "MultiLineString" ->
          coordinates.stream().map(part -> line((List<?>) part)).toList();
      default ->
          coordinates.stream()
              .flatMap(polygon -> ((List<?>) polygon).stream())
              .map(part -> line((List<?>) part))
              .toList();
    };
  }

  private static List<long[]> line(List<?> coordinates) {
    List<long[]> line = new ArrayList<>();
    for (Object at : coordinates) {
      List<?> pair = (List<?>) at;
      long[] point = rounded(new double[] {(Double) pair.get(0), (Double) pair.get(1)});
      if (line.isEmpty() || !same(line.get(line.size() - 1), point)) {
        line.add(point);
      }
    }
    return line;
  }

  private static boolean same(long[] a, long[] b) {
    return a[0] == b[0] && a[1] == b[1];
  }

  private static long key(long[] at) {
    return at[0] * 1_000_000 + at[1];
  }

  /** Joins lines end to end where exactly two of them meet. */
  private static List<List<long[]>> joined(List<List<long[]>> lines) {
    Map<Long, List<Deque<long[]>>> ends = new HashMap<>();
    Set<Deque<long[]>> all = new LinkedHashSet<>();
    for (List<long[]> line : lines) {
      if (line.size() > 1) {
        Deque<long[]> part =
            new ArrayDeque<>(line) {
              private static final long serialVersionUID = 1;

              @Override
              public boolean equals(Object other) {
                return this == other;
              }

              @Override
              public int hashCode() {
                return System.identityHashCode(this);
              }
            };
        all.add(part);
        ends.computeIfAbsent(key(part.getFirst()), k -> new ArrayList<>()).add(part);
        ends.computeIfAbsent(key(part.getLast()), k -> new ArrayList<>()).add(part);
      }
    }
    for (long end : List.copyOf(ends.keySet())) {
      List<Deque<long[]>> meeting = ends.get(end);
      if (meeting.size() != 2 || meeting.get(0) == meeting.get(1)) {
        continue;
      }
      Deque<long[]> one = meeting.get(0);
      Deque<long[]> two = meeting.get(1);
      boolean front = key(one.getFirst()) == end;
      boolean reversed = key(two.getFirst()) != end;
      long far = key(reversed ? two.getFirst() : two.getLast());
      while (two.size() > 1) {
        if (reversed) {
          two.removeLast();
        } else {
          two.removeFirst();
        }
        long[] next = reversed ? two.peekLast() : two.peekFirst();
        if (front) {
          one.addFirst(next);
        } else {
          one.addLast(next);
        }
      }
      all.remove(two);
      ends.get(far).remove(two);
      ends.get(far).add(one);
      ends.remove(end);
    }
    return all.stream().map(part -> (List<long[]>) new ArrayList<>(part)).toList();
  }

  private static String encoded(Collection<List<long[]>> lines) {
    return lines.stream().map(Basemap::encoded).collect(Collectors.joining(",", "[", "]"));
  }

  private static String encoded(List<long[]> line) {
    StringBuilder text = new StringBuilder("[");
    long[] last = {0, 0};
    for (long[] at : line) {
      text.append(text.length() > 1 ? "," : "")
          .append(at[0] - last[0])
          .append(',')
          .append(at[1] - last[1]);
      last = at;
    }
    return text.append(']').toString();
  }

  /** The roads of the gazetteer as lines: along the roads of the map, or else straight. */
  private String roads() throws IOException {
    Roads graph = new Roads();
    for (Map<?, ?> feature : features("roads", "")) {
      parts(feature).forEach(graph::add);
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
          lines.put(id, encoded(graph.way(rounded(points.get(from)), rounded(points.get(rest)))));
        }
      }
    }
    return object(lines);
  }

  /** The roads as a graph of points; lengths in kilometres. */
  private static final class Roads {
    private final Map<Long, long[]> places = new HashMap<>();
    private final Map<Long, Map<Long, Double>> next = new HashMap<>();

    void add(List<long[]> line) {
      for (int n = 1; n < line.size(); n++) {
        link(line.get(n - 1), line.get(n));
      }
    }

    private void link(long[] a, long[] b) {
      places.put(key(a), a);
      places.put(key(b), b);
      next.computeIfAbsent(key(a), k -> new HashMap<>()).put(key(b), km(a, b));
      next.computeIfAbsent(key(b), k -> new HashMap<>()).put(key(a), km(a, b));
    }

    /** Links ends of roads with what is close to them, for the tiles of the source cut them. */
    void bridge() {
      for (long[] end : List.copyOf(places.values())) {
        if (next.get(key(end)).size() == 1) {
          List.copyOf(places.values()).stream()
              .filter(other -> !same(end, other) && km(end, other) < MAX_GAP)
              .forEach(other -> link(end, other));
        }
      }
    }

    List<long[]> way(long[] from, long[] to) {
      long[] start = nearest(from);
      long[] goal = nearest(to);
      boolean isOutside = to[1] < SOUTH || from[1] < SOUTH;
      if (!isOutside && (km(from, start) > MAX_TO_ROAD || km(to, goal) > MAX_TO_ROAD)) {
        return List.of(from, to);
      }
      Map<Long, Double> best = new HashMap<>(Map.of(key(start), 0.0));
      Map<Long, Long> before = new HashMap<>();
      PriorityQueue<Map.Entry<Long, Double>> open =
          new PriorityQueue<>(Map.Entry.comparingByValue());
      open.add(Map.entry(key(start), 0.0));
      while (!open.isEmpty()) {
        Map.Entry<Long, Double> at = open.poll();
        if (at.getValue() > best.get(at.getKey())) {
          continue;
        }
        next.get(at.getKey())
            .forEach(
                (other, length) -> {
                  double way = at.getValue() + length;
                  if (way < best.getOrDefault(other, Double.MAX_VALUE)) {
                    best.put(other, way);
                    before.put(other, at.getKey());
                    open.add(Map.entry(other, way));
                  }
                });
      }
      if (best.getOrDefault(key(goal), Double.MAX_VALUE) > MAX_DETOUR * km(from, to)) {
        return List.of(from, to);
      }
      Deque<long[]> way = new ArrayDeque<>(List.of(to));
      for (Long at = key(goal); at != null; at = before.get(at)) {
        way.addFirst(places.get(at));
      }
      way.addFirst(from);
      return List.copyOf(way);
    }

    private long[] nearest(long[] to) {
      return places.values().stream()
          .min((a, b) -> Double.compare(km(a, to), km(b, to)))
          .orElseThrow();
    }

    private static double km(long[] a, long[] b) {
      return Math.hypot((a[0] - b[0]) * 0.0906, (a[1] - b[1]) * 0.1112);
    }
  }

  /** A small reader of JSON: maps, lists, strings, doubles. */
  private static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object value() {
      skip();
      char c = text.charAt(at);
      return switch (c) {
        case '{' -> members();
        case '[' -> items();
        case '"' -> string();
        default -> word();
      };
    }

    private void skip() {
      while (" \n\r\t,:".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private Map<String, Object> members() {
      Map<String, Object> members = new LinkedHashMap<>();
      at++;
      for (skip(); text.charAt(at) != '}'; skip()) {
        String name = string();
        members.put(name, value());
      }
      at++;
      return members;
    }

    private List<Object> items() {
      List<Object> items = new ArrayList<>();
      at++;
      for (skip(); text.charAt(at) != ']'; skip()) {
        items.add(value());
      }
      at++;
      return items;
    }

    private String string() {
      StringBuilder string = new StringBuilder();
      for (at++; text.charAt(at) != '"'; at++) {
        if (text.charAt(at) == '\\') {
          at++;
          if (text.charAt(at) == 'u') {
            string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
            at += 4;
            continue;
          }
        }
        string.append(text.charAt(at));
      }
      at++;
      return string.toString();
    }

    private Object word() {
      int start = at;
      while (",]}\n ".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(start, at);
      return word.matches("-?[\\d.eE+-]+") ? (Object) Double.valueOf(word) : word;
    }
  }
}
