package marsad.aggregate.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.aggregate.incident.Incident;

/**
 * Which of the present incidents has the event that founded an id.
 *
 * @param owners the index of that incident by id
 */
record Heirs(Map<String, Integer> owners) {

  static Heirs of(List<Incident> after) {
    Map<String, Integer> owners = new HashMap<>();
    for (int i = 0; i < after.size(); i++) {
      for (String id : after.get(i).ids()) {
        owners.put(id, i);
      }
    }
    return new Heirs(owners);
  }

  /** Returns the index of the incident whose event founded an id, or another where none has it. */
  int ownerOr(String id, int other) {
    return owners.getOrDefault(id, other);
  }

  /** Returns the index of the incident that inherits an id; -1 where there is none. */
  int find(Incident incident) {
    Integer founder = owners.get(incident.id());
    if (founder != null) {
      return founder;
    }
    Map<Integer, Integer> shared = new TreeMap<>();
    for (String id : incident.ids()) {
      if (owners.containsKey(id)) {
        shared.merge(owners.get(id), 1, Integer::sum);
      }
    }
    return shared.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
        .map(Map.Entry::getKey)
        .orElse(-1);
  }

  /** Returns the indices of the other incidents with an event that founded one of its ids. */
  Set<Integer> others(Incident recorded, int heir) {
    Set<Integer> parts = new TreeSet<>();
    for (String id : recorded.ids()) {
      parts.add(ownerOr(id, heir));
    }
    parts.remove(heir);
    return parts;
  }
}
