package marsad.aggregate.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import marsad.aggregate.incident.ReportedEvent;
import marsad.event.Location;
import marsad.reference.Geo;

/**
 * Finds the events that an event may be one with, without comparing it to all: those of the days
 * around it whose circle touches a field of the grid that its own touches.
 */
public final class CandidateIndex {
  /** Side of a field, degrees; a village touches one or two, a district about ten. */
  private static final double FIELD = 0.25;

  /** The width of a degree shrinks to this share in the north of the country, at 37.5°. */
  private static final double NARROWEST = 0.79;

  /** Fields from pole to pole, and around the earth. */
  private static final long ROWS = Math.round(180 / FIELD);

  private static final long COLUMNS = Math.round(360 / FIELD);

  private final Map<Long, List<Integer>> ofOneDay = new HashMap<>();
  private final Map<Long, List<Integer>> ofMore = new HashMap<>();
  private final int[] seen;
  private int turn;

  /**
   * @param size the numbers of events are below it
   */
  public CandidateIndex(int size) {
    seen = new int[size];
  }

  /** Adds an event under its number. */
  public void add(int number, ReportedEvent told) {
    Map<Long, List<Integer>> index = TimeSimilarity.oneDay(told) ? ofOneDay : ofMore;
    fields(
        told,
        told.day().toEpochDay(),
        field -> index.computeIfAbsent(field, k -> new ArrayList<>(2)).add(number));
  }

  /** The numbers of the events that it may be one with, each once; perhaps its own among them. */
  public List<Integer> around(ReportedEvent told) {
    turn++;
    List<Integer> found = new ArrayList<>();
    int reach =
        TimeSimilarity.oneDay(told)
            ? TimeSimilarity.MOST_SINGLE_DAYS_APART
            : TimeSimilarity.MOST_DAYS_APART;
    collect(told, ofOneDay, reach, found);
    collect(told, ofMore, TimeSimilarity.MOST_DAYS_APART, found);
    return found;
  }

  private void collect(
      ReportedEvent told, Map<Long, List<Integer>> index, int reach, List<Integer> found) {
    long day = told.day().toEpochDay();
    for (long d = day - reach; d <= day + reach; d++) {
      fields(
          told,
          d,
          field -> {
            for (int number : index.getOrDefault(field, List.of())) {
              if (seen[number] != turn) {
                seen[number] = turn;
                found.add(number);
              }
            }
          });
    }
  }

  /** Calls for each field of the grid that the circle of an event touches, as if on that day. */
  private static void fields(ReportedEvent told, long day, LongConsumer take) {
    Location place = told.event().place();
    if (place.lat() == null) {
      return;
    }
    double reach = Math.max(PlaceSimilarity.ONE_VILLAGE_KM, place.radiusKm()) / Geo.KM_PER_DEGREE;
    double wide = reach / NARROWEST;
    for (int lat = field(place.lat() - reach); lat <= field(place.lat() + reach); lat++) {
      for (int lon = field(place.lon() - wide); lon <= field(place.lon() + wide); lon++) {
        take.accept((day * ROWS + lat) * COLUMNS + lon);
      }
    }
  }

  private static int field(double degrees) {
    return (int) Math.floor(degrees / FIELD);
  }
}
