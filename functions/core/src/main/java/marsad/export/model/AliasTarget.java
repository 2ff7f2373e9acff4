package marsad.export.model;

import java.time.YearMonth;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import marsad.aggregate.incident.Incident;

/**
 * The target of an id that the month in it does not contain: an alias, an id of version 1, or an
 * incident that is now filed under another month.
 *
 * @param id the id by which the incident is known
 * @param month the month of its file, {@code 2022-07}
 */
public record AliasTarget(String id, String month) {

  /**
   * Returns the aliases of a month's incidents, and their own ids where those name another month.
   */
  public static SortedMap<String, AliasTarget> of(YearMonth month, Collection<Incident> incidents) {
    SortedMap<String, AliasTarget> aliases = new TreeMap<>();
    for (Incident incident : incidents) {
      AliasTarget target = new AliasTarget(incident.id(), month.toString());
      incident.aliases().forEach(id -> aliases.put(id, target));
      if (!incident.id().startsWith("inc-" + month + "-")) {
        aliases.put(incident.id(), target);
      }
    }
    return aliases;
  }
}
