package marsad.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A column of an archived table.
 *
 * @param <R> type of the record behind a row
 * @param type type of {@code value}: text, {@link LocalDate}, Integer, Double or a list of text
 * @param value the cell of a row; null where it is not known, never for a list
 */
record Column<R>(String name, Type type, Function<R, ?> value) {

  /** The type of a column, with its codes in Parquet's {@code parquet.thrift}. */
  enum Type {
    TEXT("string", 6, 0, 1),
    DATE("date", 1, 6, 6),
    INTEGER("int", 1, -1, -1),
    DOUBLE("double", 5, -1, -1),
    TEXTS("array<string>", 6, 0, 1);

    /** Its name in the SQL of Athena and Spark. */
    final String sql;

    /** Physical type: 1 is INT32, 5 is DOUBLE, 6 is BYTE_ARRAY. */
    final int physical;

    /** Converted type, for older readers: 0 is UTF8, 6 is DATE; -1 where there is none. */
    final int converted;

    /** Logical type, the field of the union: 1 is STRING, 6 is DATE; -1 where there is none. */
    final int logical;

    Type(String sql, int physical, int converted, int logical) {
      this.sql = sql;
      this.physical = physical;
      this.converted = converted;
      this.logical = logical;
    }
  }

  static <R> Column<R> text(String name, Function<R, String> value) {
    return new Column<>(name, Type.TEXT, value);
  }

  static <R> Column<R> date(String name, Function<R, LocalDate> value) {
    return new Column<>(name, Type.DATE, value);
  }

  static <R> Column<R> integer(String name, Function<R, Integer> value) {
    return new Column<>(name, Type.INTEGER, value);
  }

  static <R> Column<R> number(String name, Function<R, Double> value) {
    return new Column<>(name, Type.DOUBLE, value);
  }

  static <R> Column<R> texts(String name, Function<R, List<String>> value) {
    return new Column<>(name, Type.TEXTS, value);
  }

  boolean list() {
    return type == Type.TEXTS;
  }

  /** Returns the names of the nested schema nodes from the root to the values. */
  List<String> path() {
    return list() ? List.of(name, "list", "element") : List.of(name);
  }
}
