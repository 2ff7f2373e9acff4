package marsad.extract.entity.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import marsad.reference.Place;

/** What a text means by the names of its places: once it has said so, it goes on meaning it. */
public final class PlaceNames {
  private final Map<String, Place> settled = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();

  /** The text has said which place of that name it means. */
  void settle(String name, Place place) {
    settled.put(name, place);
  }

  /** The place that the text has said it means by the name; null where it has not. */
  Place find(String name) {
    return settled.get(name);
  }

  boolean means(String name, Place place) {
    return place.equals(settled.get(name));
  }

  /** The text gives the name to a place that no table knows. */
  void addUnknown(String name) {
    unknown.add(name);
  }

  boolean isUnknown(String name) {
    return unknown.contains(name);
  }
}
