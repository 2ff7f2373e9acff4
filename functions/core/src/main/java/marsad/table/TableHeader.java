package marsad.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rows of a table have in common.
 *
 * @param file the table, e.g. {@code tables/places.tsv}
 * @param name how rules name it, e.g. {@code places}
 * @param columns the number of each column, from 0
 */
record TableHeader(String file, String name, Map<String, Integer> columns) {
  static TableHeader of(String file, String[] cells) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      columns.put(cells[i], i);
    }
    return new TableHeader(
        file, file.replace("lang/", "").replace("tables/", "").replace(".tsv", ""), columns);
  }

  /** Returns the same columns for another file. */
  TableHeader named(String other) {
    return new TableHeader(other, name, columns);
  }

  /** Returns the headings in their order. */
  List<String> names() {
    return columns.keySet().stream().sorted(Comparator.comparing(columns::get)).toList();
  }
}
