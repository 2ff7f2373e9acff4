import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The roads as a graph of points; lengths in kilometres. */
final class Roads {
  /** Longest way along the roads, by the straight line between its ends. */
  private static final double MAX_DETOUR = 1.6;

  /** Largest gap between two ends of roads that are one road, and of a place to its road, km. */
  private static final double MAX_GAP = 2.5;

  private static final double MAX_TO_ROAD = 9;

  /** Southern edge of the data, thousandths of a degree: roads to Baghdad leave the map there. */
  private static final long SOUTH = 33_500;

  private final Map<Long, long[]> places = new HashMap<>();
  private final Map<Long, Map<Long, Double>> next = new HashMap<>();

  void add(List<long[]> line) {
    for (int n = 1; n < line.size(); n++) {
      link(line.get(n - 1), line.get(n));
    }
  }

  private void link(long[] a, long[] b) {
    places.put(Lines.key(a), a);
    places.put(Lines.key(b), b);
    next.computeIfAbsent(Lines.key(a), k -> new HashMap<>()).put(Lines.key(b), km(a, b));
    next.computeIfAbsent(Lines.key(b), k -> new HashMap<>()).put(Lines.key(a), km(a, b));
  }

  /** Links ends of roads with what is close to them, for the tiles of the source cut them. */
  void bridge() {
    for (long[] end : List.copyOf(places.values())) {
      if (next.get(Lines.key(end)).size() == 1) {
        List.copyOf(places.values()).stream()
            .filter(other -> !Lines.same(end, other) && km(end, other) < MAX_GAP)
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
    Map<Long, Double> best = new HashMap<>(Map.of(Lines.key(start), 0.0));
    Map<Long, Long> before = new HashMap<>();
    PriorityQueue<Map.Entry<Long, Double>> open =
        new PriorityQueue<>(Map.Entry.comparingByValue());
    open.add(Map.entry(Lines.key(start), 0.0));
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
    if (best.getOrDefault(Lines.key(goal), Double.MAX_VALUE) > MAX_DETOUR * km(from, to)) {
      return List.of(from, to);
    }
    Deque<long[]> way = new ArrayDeque<>(List.of(to));
    for (Long at = Lines.key(goal); at != null; at = before.get(at)) {
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
