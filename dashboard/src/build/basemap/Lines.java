import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines of points in thousandths of a degree: longitude, latitude. */
final class Lines {
  private Lines() {}

  static long[] rounded(double[] at) {
    return new long[] {Math.round(at[0] * 1000), Math.round(at[1] * 1000)};
  }

  static boolean same(long[] a, long[] b) {
    return a[0] == b[0] && a[1] == b[1];
  }

  static long key(long[] at) {
    return at[0] * 1_000_000 + at[1];
  }

  /** Joins lines end to end where exactly two of them meet. */
  static List<List<long[]>> joined(List<List<long[]>> lines) {
    Map<Long, List<Deque<long[]>>> ends = new HashMap<>();
    Set<Deque<long[]>> all = new LinkedHashSet<>();
    for (List<long[]> line : lines) {
      if (line.size() > 1) {
        Deque<long[]> part =
            new ArrayDeque<>(line) {
              static final long serialVersionUID = 1;

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

  static String encoded(Collection<List<long[]>> lines) {
    return lines.stream().map(Lines::encoded).collect(Collectors.joining(",", "[", "]"));
  }

  static String encoded(List<long[]> line) {
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
}
