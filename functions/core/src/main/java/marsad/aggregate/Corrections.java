package marsad.aggregate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * What people have corrected: pairs of events that are one incident, or are not, whatever they look
 * like. One row each of {@code corrections.tsv} in the private bucket.
 */
public final class Corrections {
  /** Nothing was corrected. */
  public static final Corrections NONE = new Corrections(List.of());

  private final Map<String, Likeness> byPair = new HashMap<>();
  private final Map<String, Set<String>> partners = new HashMap<>();

  private Corrections(List<Tsv.Row> rows) {
    for (Tsv.Row row : rows) {
      String action = row.get("action");
      if (!action.equals("merge") && !action.equals("split")) {
        throw new TableException(row, "has the action '" + action + "'", "write merge or split");
      }
      if (row.get("event").equals(row.get("other")) || row.get("why").isBlank()) {
        throw new TableException(row, "names no two events, or no reason", "fill in all cells");
      }
      String reason = action + " by correction: " + row.get("why");
      byPair.put(
          pair(row.get("event"), row.get("other")),
          new Likeness(action.equals("merge") ? 1 : 0, List.of(reason)));
      if (action.equals("merge")) {
        partners.computeIfAbsent(row.get("event"), k -> new HashSet<>()).add(row.get("other"));
        partners.computeIfAbsent(row.get("other"), k -> new HashSet<>()).add(row.get("event"));
      }
    }
  }

  /**
   * Reads the rows of {@code corrections.tsv}: action ({@code merge} or {@code split}), event,
   * other, why.
   *
   * @throws TableException if a row is broken
   */
  public static Corrections of(List<Tsv.Row> rows) {
    return new Corrections(rows);
  }

  /** What was said of two events: likeness 1 or 0; empty where nobody said anything. */
  Optional<Likeness> find(String event, String other) {
    return byPair.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byPair.get(pair(event, other)));
  }

  /** The events that an event was merged with by hand. */
  Set<String> partners(String event) {
    return partners.getOrDefault(event, Set.of());
  }

  /** Whether a pair was merged by hand. */
  boolean merges(String event, String other) {
    return find(event, other).filter(likeness -> likeness.score() > 0).isPresent();
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + "\t" + b : b + "\t" + a;
  }
}
