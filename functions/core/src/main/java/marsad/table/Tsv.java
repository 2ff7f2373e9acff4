package marsad.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A data file of Marsad: UTF-8, tab separated, a header row, one fact a row. */
public final class Tsv {
  private static final String ROOT = "/marsad/";

  private Tsv() {}

  /** One row of a table. */
  public static final class Row {
    private final TableHeader header;
    private final int line;
    private final String[] cells;

    Row(TableHeader header, int line, String[] cells) {
      this.header = header;
      this.line = line;
      this.cells = cells;
    }

    TableHeader header() {
      return header;
    }

    /** Returns the table, e.g. {@code tables/places.tsv}. */
    public String file() {
      return header.file();
    }

    /** Returns its line in the file, the header being 1. */
    public int line() {
      return line;
    }

    /** Returns the cell under a heading; empty where the table says nothing. */
    public String get(String column) {
      Integer i = header.columns().get(column);
      if (i == null) {
        throw new TableException(this, "has no column '" + column + "'", "add it to the header");
      }
      return cells[i];
    }

    /** Returns the cell under a heading that a table may lack; empty where it does. */
    public String optional(String column) {
      return header.columns().containsKey(column) ? get(column) : "";
    }

    /** Returns the cell's alternatives, written with bars between them. */
    public List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }

    /** Returns the cell as a number. */
    public double number(String column) {
      try {
        return Double.parseDouble(get(column));
      } catch (NumberFormatException e) {
        throw new TableException(
            this, "column '" + column + "' is '" + get(column) + "'", "write a decimal number");
      }
    }

    /** Returns whether the cell says yes; an empty one says no. */
    public boolean flag(String column) {
      return switch (get(column)) {
        case "yes" -> true;
        case "no", "" -> false;
        default ->
            throw new TableException(
                this, "has '" + get(column) + "' in " + column, "write yes or no");
      };
    }

    /** Returns the cell as one of the values of an enum. */
    public <E extends Enum<E>> E choice(String column, Class<E> type) {
      return value(column, get(column), type);
    }

    /**
     * Returns the cell as one of the values of an enum, in small or capital letters: operators'
     * tables.
     */
    public <E extends Enum<E>> E choiceInAnyCase(String column, Class<E> type) {
      return Codes.find(type, get(column).toLowerCase(Locale.ROOT))
          .orElseThrow(() -> unknown(column, get(column), type));
    }

    /** Returns the cell's alternatives as values of an enum. */
    public <E extends Enum<E>> Set<E> choices(String column, Class<E> type) {
      return list(column).stream()
          .map(code -> value(column, code, type))
          .collect(Collectors.toUnmodifiableSet());
    }

    private <E extends Enum<E>> E value(String column, String code, Class<E> type) {
      return Codes.find(type, code).orElseThrow(() -> unknown(column, code, type));
    }

    private TableException unknown(String column, String code, Class<? extends Enum<?>> type) {
      return new TableException(
          this,
          "has '" + code + "' in " + column,
          "write one of " + String.join(", ", Codes.list(type)));
    }

    /**
     * Names the row as evidence names a rule: the table and the first entry of the row, such as
     * {@code en/triggers:military operation}. The name stays when other rows come or go.
     */
    public String rule() {
      int end = cells[0].indexOf('|');
      return header.name() + ":" + (end < 0 ? cells[0] : cells[0].substring(0, end));
    }
  }

  /**
   * Returns all rows of a table on the class path, in order, with those that an operator gave for
   * it.
   */
  public static List<Row> read(String file) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      return OwnRows.extend(file, parse(file, reader.lines()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all rows of a table that a language may be without: none where it is not there. */
  public static List<Row> readOptional(String file) {
    return Tsv.class.getResource(ROOT + file) == null ? List.of() : read(file);
  }

  static InputStream open(String file) {
    InputStream in = Tsv.class.getResourceAsStream(ROOT + file);
    if (in == null) {
      throw new TableException(file, 0, "is not on the class path", "put it under marsad/");
    }
    return in;
  }

  /**
   * Returns all rows of a table that is at hand, in order.
   *
   * @param file its name, for messages
   */
  public static List<Row> parse(String file, Stream<String> lines) {
    List<Row> rows = new ArrayList<>();
    TableHeader header = null;
    int number = 0;
    for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
      number++;
      String line = each.next();
      if (line.isBlank()) {
        continue; // editors leave some at the end
      }
      String[] cells = line.split("\t", -1);
      if (header == null) {
        header = TableHeader.of(file, cells);
      } else if (cells.length != header.columns().size()) {
        throw new TableException(
            file,
            number,
            "has " + cells.length + " cells, the header " + header.columns().size(),
            "separate cells with single tabs");
      } else {
        rows.add(new Row(header, number, cells));
      }
    }
    return rows;
  }
}
