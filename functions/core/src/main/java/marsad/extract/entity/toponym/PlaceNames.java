package marsad.extract.entity.toponym;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import marsad.reference.place.Place;

/** Remembers which places a text means by their names: the meaning stays for the whole text. */
public final class PlaceNames {
  private final Map<String, Place> settled = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();

  /** Notes which place of that name the text means. */
  void settle(String name, Place place) {
    settled.put(name, place);
  }

  /** Returns the place that the text means by the name; null where it has not said so. */
  Place find(String name) {
    return settled.get(name);
  }

  boolean means(String name, Place place) {
    return place.equals(settled.get(name));
  }

  /** Notes that the text gives the name to a place that no table knows. */
  void addUnknown(String name) {
    unknown.add(name);
  }

  boolean isUnknown(String name) {
    return unknown.contains(name);
  }
}
