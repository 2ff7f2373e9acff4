package marsad.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rows by which an operator extends tables that Marsad ships. They are given once, when the process
 * starts, before a table is read: from then on they are part of the tables, as if they had been on
 * the class path.
 */
public final class OwnRows {
  /**
   * A table that takes rows.
   *
   * @param file the table on the class path
   * @param key column by which a row replaces the cells of a shipped one; null where all are added
   * @param adds whether rows may have a key that no shipped row has
   * @param closed columns in which only values of shipped rows are allowed
   */
  record Extensible(String file, String key, boolean adds, List<String> closed) {}

  private static final Map<String, Extensible> TABLES =
      Map.of(
          "places.tsv",
          new Extensible("tables/places.tsv", "id", true, List.of("kind", "administration")),
          "place-spellings.tsv",
          new Extensible("tables/place-spellings.tsv", null, true, List.of("lang")),
          "actors.tsv",
          new Extensible("tables/actors.tsv", "id", true, List.of("kind")),
          "actor-spellings.tsv",
          new Extensible("tables/actor-spellings.tsv", null, true, List.of("lang")),
          "kinds.tsv",
          new Extensible("tables/kinds.tsv", "code", false, List.of()));

  private static final Map<String, String> GIVEN = new ConcurrentHashMap<>();
  private static final Set<String> READ = ConcurrentHashMap.newKeySet();

  private OwnRows() {}

  /** Returns the names of the tables that take rows, e.g. {@code places.tsv}. */
  public static List<String> tables() {
    return TABLES.keySet().stream().sorted().toList();
  }

  /**
   * Gives the rows of a table. The same rows may be given again.
   *
   * @param name one of {@link #tables}
   * @param text the operator's table, with a header
   * @throws IllegalStateException if the table was read already, without these rows
   */
  public static void give(String name, String text) {
    String file = TABLES.get(name).file();
    if (text.equals(GIVEN.get(file))) {
      return;
    }
    if (READ.contains(file)) {
      throw new IllegalStateException(name + " was read already: start Marsad again");
    }
    GIVEN.put(file, text);
  }

  /** Returns the rows of a table with those that were given for it. */
  static List<Tsv.Row> extend(String file, List<Tsv.Row> shipped) {
    READ.add(file);
    String text = GIVEN.get(file);
    return text == null ? shipped : RowMerge.merge(extensible(file), shipped, text);
  }

  /** Returns what was given for a table, for its fingerprint. */
  static Optional<byte[]> bytes(String file) {
    return Optional.ofNullable(GIVEN.get(file)).map(t -> t.getBytes(StandardCharsets.UTF_8));
  }

  static Extensible extensible(String file) {
    return TABLES.values().stream().filter(t -> t.file().equals(file)).findFirst().orElseThrow();
  }
}
