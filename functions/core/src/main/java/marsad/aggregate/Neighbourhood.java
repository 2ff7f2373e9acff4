package marsad.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.extract.Geo;
import marsad.extract.Location;

/**
 * Finds the events that an event may be one with, without comparing it to all: those of the days
 * around it whose circle touches a field of the grid that its own touches.
 */
final class Neighbourhood {
  /** Side of a field, degrees; a village touches one or two, a district about ten. */
  private static final double FIELD = 0.25;

  /** The width of a degree shrinks to this share in the north of the country, at 37.5°. */
  private static final double NARROWEST = 0.79;

  private record Field(long day, int lat, int lon) {}

  private final Map<Field, List<Integer>> byField = new HashMap<>();

  /** Adds an event under its number. */
  void add(int number, Told told) {
    for (Field field : fields(told, told.day().toEpochDay())) {
      byField.computeIfAbsent(field, k -> new ArrayList<>(2)).add(number);
    }
  }

  /** The numbers of the events that it may be one with, each once; perhaps its own among them. */
  Collection<Integer> around(Told told) {
    Set<Integer> found = new LinkedHashSet<>();
    long day = told.day().toEpochDay();
    for (long d = day - SameTime.MOST_DAYS_APART; d <= day + SameTime.MOST_DAYS_APART; d++) {
      for (Field field : fields(told, d)) {
        found.addAll(byField.getOrDefault(field, List.of()));
      }
    }
    return found;
  }

  private static List<Field> fields(Told told, long day) {
    Location place = told.event().place();
    if (place.lat() == null) {
      return List.of();
    }
    double reach = Math.max(SamePlace.ONE_VILLAGE_KM, place.radiusKm()) / Geo.KM_PER_DEGREE;
    double wide = reach / NARROWEST;
    List<Field> fields = new ArrayList<>();
    for (int lat = field(place.lat() - reach); lat <= field(place.lat() + reach); lat++) {
      for (int lon = field(place.lon() - wide); lon <= field(place.lon() + wide); lon++) {
        fields.add(new Field(day, lat, lon));
      }
    }
    return fields;
  }

  private static int field(double degrees) {
    return (int) Math.floor(degrees / FIELD);
  }
}
