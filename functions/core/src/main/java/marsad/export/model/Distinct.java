package marsad.export.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values by their position, in the order of their first appearance. */
public final class Distinct<T> {
  private final Map<T, Integer> positions = new LinkedHashMap<>();

  /** Returns the position of a value, which it gets where it is new. */
  public int position(T value) {
    return positions.computeIfAbsent(value, v -> positions.size());
  }

  /** Returns the values by their position. */
  public List<T> values() {
    return List.copyOf(positions.keySet());
  }
}
