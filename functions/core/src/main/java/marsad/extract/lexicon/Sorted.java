package marsad.extract.lexicon;

import java.util.List;
import java.util.function.ToIntFunction;

/** Finds items of a list that is in text order. */
public final class Sorted {
  private Sorted() {}

  /** Returns the items that start within tokens {@code from} to {@code to}. */
  public static <T> List<T> within(List<T> list, ToIntFunction<T> start, int from, int to) {
    int low = firstAt(list, start, from);
    int high = low;
    while (high < list.size() && start.applyAsInt(list.get(high)) <= to) {
      high++;
    }
    return list.subList(low, high);
  }

  /** Returns the index of the first item that starts at or behind a token. */
  private static <T> int firstAt(List<T> list, ToIntFunction<T> start, int token) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(list.get(middle)) < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
