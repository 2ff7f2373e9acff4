package marsad.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Joins an operator's rows with those of a table that Marsad ships. */
final class RowMerge {
  private final OwnRows.Extensible table;
  private final String own;
  private final List<Tsv.Row> rows;
  private final TableHeader header;
  private final Map<String, Integer> byKey = new HashMap<>();

  private RowMerge(OwnRows.Extensible table, List<Tsv.Row> shipped) {
    this.table = table;
    this.own = "private/" + table.file().replace("tables/", "");
    this.rows = new ArrayList<>(shipped);
    this.header = shipped.get(0).header().named(own);
    for (int i = 0; table.key() != null && i < shipped.size(); i++) {
      byKey.put(shipped.get(i).get(table.key()), i);
    }
  }

  /**
   * Returns the shipped rows and the operator's. Where one has the key of a shipped row, its cells
   * replace those of that row; an empty or absent cell leaves what is shipped.
   *
   * @throws TableException if a row or the header cannot be right
   */
  static List<Tsv.Row> merge(OwnRows.Extensible table, List<Tsv.Row> shipped, String text) {
    RowMerge merge = new RowMerge(table, shipped);
    merge.add(Tsv.parse(merge.own, text.lines()), text.lines().findFirst().orElse(""));
    return merge.rows;
  }

  private void add(List<Tsv.Row> ownRows, String firstLine) {
    checkHeader(firstLine.split("\t", -1));
    Set<String> seen = new HashSet<>();
    for (Tsv.Row row : ownRows) {
      if (table.key() == null) {
        rows.add(checked(row, null));
        continue;
      }
      String key = row.get(table.key());
      if (key.isBlank()) {
        throw new TableException(row, "has no " + table.key(), "write one");
      }
      if (!seen.add(key)) {
        throw new TableException(row, "repeats '" + key + "'", "join the two rows");
      }
      Integer shipped = byKey.get(key);
      if (shipped != null) {
        rows.set(shipped, checked(row, rows.get(shipped)));
      } else if (table.adds()) {
        rows.add(checked(row, null));
      } else {
        throw new TableException(
            row,
            "names '" + key + "', which is none",
            "write one of " + String.join(", ", new TreeSet<>(byKey.keySet())));
      }
    }
  }

  private void checkHeader(String[] columns) {
    String all = String.join(", ", header.names());
    for (String column : columns) {
      if (!header.columns().containsKey(column)) {
        throw new TableException(
            own,
            1,
            "has the heading '" + column + "'",
            "the first line names columns, of " + all + ", with tabs between");
      }
    }
    if (table.key() != null && !List.of(columns).contains(table.key())) {
      throw new TableException(own, 1, "has no column '" + table.key() + "'", "add it");
    }
  }

  /** Returns a row with all columns of the table; what it does not say the shipped row says. */
  private Tsv.Row checked(Tsv.Row row, Tsv.Row shipped) {
    String[] cells = new String[header.columns().size()];
    header
        .columns()
        .forEach(
            (column, i) -> {
              String cell = row.optional(column).strip();
              cells[i] = cell.isEmpty() && shipped != null ? shipped.get(column) : cell;
            });
    Tsv.Row whole = new Tsv.Row(header, row.line(), cells);
    for (String column : table.closed()) {
      Set<String> known = new TreeSet<>();
      rows.forEach(each -> known.add(each.get(column)));
      if (!known.contains(whole.get(column))) {
        throw new TableException(
            whole,
            "has '" + whole.get(column) + "' in " + column,
            "write one of " + String.join(", ", known));
      }
    }
    return whole;
  }
}
