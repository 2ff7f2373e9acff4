package marsad.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A data file of Marsad: UTF-8, tab separated, a header row, one fact a row. */
public final class Tsv {
  private static final String ROOT = "/marsad/";

  private Tsv() {}

  /**
   * One row of a table.
   *
   * @param file the table, e.g. {@code tables/places.tsv}
   * @param line its line in the file, the header being 1
   */
  public record Row(String file, int line, List<String> header, List<String> cells) {

    /** The cell under a heading; empty where the table says nothing. */
    public String get(String column) {
      int i = header.indexOf(column);
      if (i < 0) {
        throw new TableException(this, "has no column '" + column + "'", "add it to the header");
      }
      return cells.get(i);
    }

    /** The cell's alternatives, written with bars between them. */
    public List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }

    /** The cell as a number. */
    public double number(String column) {
      try {
        return Double.parseDouble(get(column));
      } catch (NumberFormatException e) {
        throw new TableException(
            this, "column '" + column + "' is '" + get(column) + "'", "write a decimal number");
      }
    }

    /** Names the row as evidence names a rule: table and line. */
    public String rule() {
      return file.replace("lang/", "").replace("tables/", "") + ":" + line;
    }
  }

  /** All rows of a table on the class path, in order. */
  public static List<Row> read(String file) {
    InputStream in = Tsv.class.getResourceAsStream(ROOT + file);
    if (in == null) {
      throw new TableException(file, 0, "is not on the class path", "put it under marsad/");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<Row> rows = new ArrayList<>();
      List<String> header = null;
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        List<String> cells = List.of(line.split("\t", -1));
        if (header == null) {
          header = cells;
        } else if (cells.size() != header.size()) {
          throw new TableException(
              file,
              number,
              "has " + cells.size() + " cells, the header " + header.size(),
              "separate cells with single tabs");
        } else {
          rows.add(new Row(file, number, header, cells));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
