package marsad.aggregate.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Merge;
import marsad.aggregate.incident.ReportedEvent;
import marsad.table.Codes;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * Corrections by people: pairs of events that are one incident, or are not, whatever their
 * similarity. Each is a row of {@code corrections.tsv} in the private bucket.
 */
public final class Corrections {
  /** Nothing was corrected. */
  public static final Corrections NONE = new Corrections(List.of());

  /** What a person says of two events. */
  private enum Action {
    /** They are one incident. */
    MERGE,

    /** They are not. */
    SPLIT
  }

  private final Map<String, Similarity> byPair = new HashMap<>();
  private final Map<String, Set<String>> partners = new HashMap<>();
  private final Set<String> corrected = new HashSet<>();

  private Corrections(List<Tsv.Row> rows) {
    for (Tsv.Row row : rows) {
      Action action = row.choice("action", Action.class);
      if (row.get("event").equals(row.get("other")) || row.get("why").isBlank()) {
        throw new TableException(row, "names no two events, or no reason", "fill in all cells");
      }
      corrected.add(row.get("event"));
      corrected.add(row.get("other"));
      String reason = Codes.of(action) + " by correction: " + row.get("why");
      byPair.put(
          pair(row.get("event"), row.get("other")),
          new Similarity(action == Action.MERGE ? 1 : 0, List.of(reason)));
      if (action == Action.MERGE) {
        partners.computeIfAbsent(row.get("event"), k -> new HashSet<>()).add(row.get("other"));
        partners.computeIfAbsent(row.get("other"), k -> new HashSet<>()).add(row.get("event"));
      }
    }
  }

  /**
   * Reads the rows of {@code corrections.tsv}: action ({@code merge} or {@code split}), event,
   * other, why. An event may also be named by the id of the incident that it founds, which its
   * incident always keeps among its ids.
   *
   * @throws TableException if a row is broken
   */
  public static Corrections of(List<Tsv.Row> rows) {
    return new Corrections(rows);
  }

  /** Returns the corrected similarity of two events, 1 or 0; empty where there is no correction. */
  Optional<Similarity> find(ReportedEvent event, ReportedEvent other) {
    if (byPair.isEmpty()) {
      return Optional.empty();
    }
    return names(event).stream()
        .flatMap(a -> names(other).stream().map(b -> byPair.get(pair(a, b))))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /**
   * Returns the ids that name an event in a correction: its own, and that of the incident it
   * founds.
   */
  public static List<String> names(ReportedEvent reported) {
    return List.of(reported.event().id(), reported.foundingId());
  }

  /** Returns the ids of the events, or of the incidents, with which a person merged an event. */
  public Set<String> partners(ReportedEvent event) {
    if (partners.isEmpty()) {
      return Set.of();
    }
    Set<String> all = new HashSet<>();
    names(event).forEach(name -> all.addAll(partners.getOrDefault(name, Set.of())));
    return all;
  }

  /** Returns whether a person merged two events. */
  public boolean merges(ReportedEvent event, ReportedEvent other) {
    return find(event, other).filter(similarity -> similarity.score() > 0).isPresent();
  }

  /** Returns whether a correction names an event of an incident. */
  public boolean concern(Incident incident) {
    return !corrected.isEmpty()
        && (incident.ids().stream().anyMatch(corrected::contains)
            || incident.merge().stream().map(Merge::eventId).anyMatch(corrected::contains));
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + "\t" + b : b + "\t" + a;
  }
}
