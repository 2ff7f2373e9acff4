import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The GeoJSON files of a folder.
 *
 * @param folder the folder
 */
record Features(Path folder) {
  /** Features whose text of properties contains a part. */
  List<Map<?, ?>> features(String file, String part) throws IOException {
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
  static List<List<long[]>> parts(Map<?, ?> feature) {
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
      long[] point = Lines.rounded(new double[] {(Double) pair.get(0), (Double) pair.get(1)});
      if (line.isEmpty() || !Lines.same(line.get(line.size() - 1), point)) {
        line.add(point);
      }
    }
    return line;
  }
}
