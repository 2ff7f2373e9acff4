package marsad.aggregate.region;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.aggregate.incident.Incident;
import marsad.article.Moment;
import marsad.event.Area;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.event.DatePrecision;
import marsad.event.Location;
import marsad.reference.Kinds;
import marsad.reference.ReferenceTables;
import marsad.reference.place.Administration;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/** Sums incidents by region and by day, ISO week and month. */
public final class Regions {
  private final Kinds kinds;
  private final Gazetteer gazetteer;

  public Regions(ReferenceTables tables) {
    kinds = tables.kinds();
    gazetteer = tables.gazetteer();
  }

  private record Region(String id, String level) {}

  /**
   * Returns the sums of these incidents, sorted by region and period. Unconfirmed incidents are
   * counted separately.
   */
  public List<RegionAggregate> sum(Collection<Incident> incidents) {
    Map<String, RegionAggregate> byKey = new TreeMap<>();
    for (Incident incident : incidents) {
      if (!incident.confirmed() && !counts(incident)) {
        continue;
      }
      for (Region region : regions(incident)) {
        for (String period : periods(incident)) {
          add(byKey, single(incident, region, period));
        }
      }
    }
    return List.copyOf(byKey.values());
  }

  /** Adds the sums of several months. */
  public static List<RegionAggregate> merge(Collection<RegionAggregate> parts) {
    Map<String, RegionAggregate> byKey = new TreeMap<>();
    parts.forEach(part -> add(byKey, part));
    return List.copyOf(byKey.values());
  }

  /** Returns the sums without single days before a day. */
  public static List<RegionAggregate> withoutDaysBefore(
      List<RegionAggregate> sums, LocalDate first) {
    return sums.stream()
        .filter(
            sum -> {
              Period period = Period.of(sum.period());
              return !period.isDay() || !period.start().isBefore(first);
            })
        .toList();
  }

  /**
   * Adds to each sum the numbers of incidents of the previous period and of the same period a year
   * ago.
   *
   * @param first the first month that is completely known
   */
  public static List<RegionAggregate> compare(List<RegionAggregate> sums, YearMonth first) {
    Map<String, Integer> incidents = new HashMap<>();
    sums.forEach(sum -> incidents.put(sum.key(), sum.incidents()));
    return sums.stream()
        .map(
            sum -> {
              Period period = Period.of(sum.period());
              return sum.comparedTo(
                  known(incidents, sum.region(), period.previous(), first),
                  known(incidents, sum.region(), period.yearAgo(), first));
            })
        .toList();
  }

  private static Integer known(
      Map<String, Integer> incidents, String region, Period period, YearMonth first) {
    return YearMonth.from(period.start()).isBefore(first)
        ? null
        : incidents.getOrDefault(region + " " + period.name(), 0);
  }

  private static void add(Map<String, RegionAggregate> byKey, RegionAggregate part) {
    byKey.merge(part.key(), part, RegionAggregate::plus);
  }

  private RegionAggregate single(Incident incident, Region region, String period) {
    Casualties casualties = incident.casualties();
    boolean counts = counts(incident);
    if (!incident.confirmed()) {
      return new RegionAggregate(
          region.id(), region.level(), period, Map.of(), null, null, 0, 1, null, null, null);
    }
    return new RegionAggregate(
        region.id(),
        region.level(),
        period,
        Map.of(incident.kind(), 1),
        counts && casualties != null ? casualties.killed() : null,
        counts && casualties != null ? casualties.wounded() : null,
        counts ? 1 : 0,
        null,
        null,
        null,
        incident.updated());
  }

  private boolean counts(Incident incident) {
    return kinds.get(incident.kind()).incident();
  }

  /**
   * Returns the country, the governorates and districts of the incident's place, its sub-district,
   * and the areas of interest: those of the place as it is published, so that sums and filters
   * agree.
   */
  private List<Region> regions(Incident incident) {
    List<Region> regions = new ArrayList<>();
    Location place = incident.place();
    regions.add(new Region(Place.COUNTRY, "country"));
    place.districts().forEach(d -> regions.add(new Region(d.id(), "district")));
    place.governorates().forEach(g -> regions.add(new Region(g.id(), "governorate")));
    gazetteer.find(place.id()).map(gazetteer::chain).orElse(List.of()).stream()
        .filter(around -> around.kind() == PlaceKind.SUBDISTRICT)
        .forEach(around -> regions.add(new Region(around.id(), "subdistrict")));
    if (holds(place.districts(), "makhmur-district")) {
      regions.add(new Region("makhmur", "area"));
    }
    if (holds(place.governorates(), "kirkuk-governorate")) {
      regions.add(new Region("kirkuk", "area"));
    }
    if (place.administration() == Administration.DISPUTED) {
      regions.add(new Region("disputed-belt", "area"));
    }
    return regions;
  }

  private static boolean holds(List<Area> areas, String id) {
    return areas.stream().anyMatch(area -> area.id().equals(id));
  }

  private static List<String> periods(Incident incident) {
    LocalDate day = Moment.day(incident.day());
    boolean known = incident.date() == null || incident.date().precision() == DatePrecision.DAY;
    String month = Period.month(day).name();
    return known ? List.of(Period.day(day).name(), Period.week(day).name(), month) : List.of(month);
  }

  static Count plus(Count a, Count b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return new Count(
        sum(a.low(), b.low()),
        sum(a.best(), b.best()),
        open(a, b) ? null : sum(a.high(), b.high()),
        List.of());
  }

  private static boolean open(Count a, Count b) {
    return a.high() == null || b.high() == null;
  }

  static Integer sum(Integer a, Integer b) {
    return a == null ? b : b == null ? a : Integer.valueOf(a + b);
  }

  static String later(String a, String b) {
    return a == null ? b : b == null || a.compareTo(b) >= 0 ? a : b;
  }
}
