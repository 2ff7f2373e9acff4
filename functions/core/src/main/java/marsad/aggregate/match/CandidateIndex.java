package marsad.aggregate.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import marsad.aggregate.incident.ReportedEvent;
import marsad.event.Location;
import marsad.reference.place.Geo;
import marsad.reference.place.Place;

/**
 * Finds the candidates for one incident with an event (blocking): the events of the days around it
 * whose circle touches a cell of the grid that its own circle touches, of a town that gives its
 * district its name, those of that district, and those with the same uncommon number of dead.
 */
public final class CandidateIndex {
  /** Side of a cell, degrees; a village touches one or two cells, a district about ten. */
  private static final double FIELD = 0.25;

  /** Width of a degree of longitude at 37.5° north, as a fraction of its width at the equator. */
  private static final double NARROWEST = 0.79;

  /** Number of rows of cells from pole to pole. */
  private static final long ROWS = Math.round(180 / FIELD);

  /** More than the gazetteer has districts. */
  private static final long MOST_DISTRICTS = 1 << 20;

  /** An event in a district. */
  private static final int MEMBER = 0;

  /** An event in the town that gives a district its name. */
  private static final int TOWN = 1;

  /** A strike from afar in a district. */
  private static final int STRIKE = 2;

  private static final int ROLES = 3;

  private static final long COLUMNS = Math.round(360 / FIELD);

  private final Map<Long, List<Integer>> ofOneDay = new HashMap<>();
  private final Map<Long, List<Integer>> ofMore = new HashMap<>();

  /** Keys of the number of dead are below all others. */
  private static final long DEAD = Long.MIN_VALUE;

  /** More than one report counts dead. */
  private static final long MOST_DEAD = 1L << 31;

  private final Map<String, Long> districts = new HashMap<>();
  private final PlaceSimilarity places;
  private final Agreement agreement;
  private final int[] seen;
  private int turn;

  /**
   * @param size number of events; indices are below it
   * @param places knows the districts
   * @param agreement knows the strikes
   */
  CandidateIndex(int size, PlaceSimilarity places, Agreement agreement) {
    this.places = places;
    this.agreement = agreement;
    this.seen = new int[size];
  }

  /** Adds an event with its index. */
  public void add(int number, ReportedEvent reported) {
    Map<Long, List<Integer>> index = TimeSimilarity.oneDay(reported) ? ofOneDay : ofMore;
    LongConsumer add = key -> index.computeIfAbsent(key, k -> new ArrayList<>(2)).add(number);
    long day = reported.day().toEpochDay();
    fields(reported, day, add);
    districts(reported, day, add);
    strikes(reported, day, add);
    Counts.uncommonDead(reported.event().casualties())
        .ifPresent(dead -> add.accept(key(day, dead)));
  }

  /** Returns the indices of the candidates of an event, each once; its own may be among them. */
  public List<Integer> around(ReportedEvent reported) {
    turn++;
    List<Integer> found = new ArrayList<>();
    int reach =
        TimeSimilarity.oneDay(reported)
            ? TimeSimilarity.MOST_SINGLE_DAYS_APART
            : TimeSimilarity.MOST_DAYS_APART;
    collect(reported, ofOneDay, reach, found);
    collect(reported, ofMore, TimeSimilarity.MOST_DAYS_APART, found);
    return found;
  }

  private void collect(
      ReportedEvent reported, Map<Long, List<Integer>> index, int reach, List<Integer> found) {
    LongConsumer take =
        key -> {
          for (int number : index.getOrDefault(key, List.of())) {
            if (seen[number] != turn) {
              seen[number] = turn;
              found.add(number);
            }
          }
        };
    Location place = reported.event().place();
    Optional<Place> district = places.district(place);
    Optional<Place> namesake = places.namesake(place);
    long middle = reported.day().toEpochDay();
    for (long d = middle - reach; d <= middle + reach; d++) {
      long day = d;
      fields(reported, day, take);
      strikes(reported, day, take);
      dead(reported, day, take);
      district.ifPresent(town -> take.accept(key(town, day, TOWN)));
      namesake.ifPresent(member -> take.accept(key(member, day, MEMBER)));
    }
  }

  /** Passes on the key of the district that an event lies in, and of the one that may be meant. */
  private void districts(ReportedEvent reported, long day, LongConsumer take) {
    Location place = reported.event().place();
    places.district(place).ifPresent(district -> take.accept(key(district, day, MEMBER)));
    places.namesake(place).ifPresent(district -> take.accept(key(district, day, TOWN)));
  }

  /** Passes on the key of the district that a strike from afar hits. */
  private void strikes(ReportedEvent reported, long day, LongConsumer take) {
    if (agreement.isStrike(reported)) {
      places
          .district(reported.event().place())
          .ifPresent(district -> take.accept(key(district, day, STRIKE)));
    }
  }

  /** Passes on the keys of all numbers of dead that may be the same, on a given day. */
  private static void dead(ReportedEvent reported, long day, LongConsumer take) {
    OptionalInt dead = Counts.uncommonDead(reported.event().casualties());
    if (dead.isEmpty()) {
      return;
    }
    int step = dead.getAsInt();
    take.accept(key(day, step));
    if (step > Counts.LEAST_MANY) {
      take.accept(key(day, step - 1));
    }
    if (step >= Counts.LEAST_MANY) {
      take.accept(key(day, step + 1));
    }
  }

  /** Returns the key of a number of dead. */
  private static long key(long day, int dead) {
    return DEAD + day * MOST_DEAD + dead;
  }

  /** Returns a key below 0; those of cells are above. */
  private long key(Place district, long day, int role) {
    long number = districts.computeIfAbsent(district.id(), id -> (long) districts.size());
    return -1 - ((day * MOST_DISTRICTS + number) * ROLES + role);
  }

  /** Passes on the key of each cell that the circle of an event touches, on a given day. */
  private static void fields(ReportedEvent reported, long day, LongConsumer take) {
    Location place = reported.event().place();
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
