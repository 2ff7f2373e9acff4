package marsad.steps.publish;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import marsad.aggregate.Incident;
import marsad.aggregate.RegionAggregate;
import marsad.aggregate.Regions;
import marsad.export.Discretion;
import marsad.export.Snapshot;
import marsad.steps.Layout;
import marsad.steps.aggregate.DayIncidents;
import marsad.steps.publish.Sums.Counts;
import marsad.steps.store.Stores;

/**
 * What one run of publishing reads of the store: the months that changed whole and once, of the
 * others no more than their sums and counts.
 */
final class History {
  private final Stores stores;
  private final Discretion discretion;
  private final Instant now;
  private final Map<YearMonth, List<Incident>> read = new ConcurrentHashMap<>();

  /**
   * @param now what is delayed until later is not there yet
   */
  History(Stores stores, Discretion discretion, Instant now) {
    this.stores = stores;
    this.discretion = discretion;
    this.now = now;
  }

  /** A month's incidents as they may be published, by day and id. */
  List<Incident> incidents(YearMonth month) throws IOException {
    List<Incident> incidents = new ArrayList<>();
    for (Incident incident : known(month)) {
      discretion.apply(incident, now).ifPresent(incidents::add);
    }
    return incidents;
  }

  /** Whether something of a month waits for its time. */
  boolean delayed(YearMonth month) throws IOException {
    return known(month).stream().anyMatch(incident -> discretion.delays(incident, now));
  }

  private List<Incident> known(YearMonth month) throws IOException {
    List<Incident> incidents = read.get(month);
    if (incidents == null) {
      incidents = new ArrayList<>();
      for (String key : stores.inner().list(Layout.INCIDENTS + month)) {
        incidents.addAll(stores.get(key, DayIncidents.class).incidents());
      }
      read.put(month, incidents);
    }
    return incidents;
  }

  /** Reads a changed month, brings its archive up to date, writes down and returns its sums. */
  List<RegionAggregate> count(YearMonth month) throws IOException {
    List<Incident> known = new ArrayList<>();
    int articles = 0;
    Map<String, Integer> rejected = new TreeMap<>();
    for (ArchiveDay day : ArchiveDay.read(stores, month)) {
      known.addAll(day.incidents());
      articles += day.articles().size();
      day.articles().values().forEach(a -> a.forEach((r, n) -> rejected.merge(r, n, Integer::sum)));
    }
    read.put(month, known);
    List<Incident> incidents = incidents(month);
    Counts counts = new Counts(incidents.size(), articles, rejected, Snapshot.sources(incidents));
    Sums sums = new Sums(Regions.sum(incidents));
    stores.update(Layout.sums(month), Sums.class, old -> sums);
    stores.update(
        Layout.year(month.getYear()),
        Sums.Year.class,
        old -> {
          SortedMap<String, Counts> months = new TreeMap<>(old == null ? Map.of() : old.months());
          months.put(month.toString(), counts);
          return new Sums.Year(months);
        });
    return sums.regions();
  }

  /** The counts of every month. */
  NavigableMap<YearMonth, Counts> counts() throws IOException {
    NavigableMap<YearMonth, Counts> all = new TreeMap<>();
    for (String key : stores.inner().list(Layout.YEARS)) {
      stores
          .get(key, Sums.Year.class)
          .months()
          .forEach((month, counts) -> all.put(YearMonth.parse(month), counts));
    }
    return all;
  }

  /** The sums of a month. */
  List<RegionAggregate> regions(YearMonth month) throws IOException {
    return stores.find(Layout.sums(month), Sums.class).map(Sums::regions).orElse(List.of());
  }

  /** The newest incidents, oldest first. */
  List<Incident> latest(NavigableMap<YearMonth, Counts> counts, int most) throws IOException {
    List<Incident> newest = new ArrayList<>();
    for (Map.Entry<YearMonth, Counts> month : counts.descendingMap().entrySet()) {
      if (newest.size() >= most) {
        break;
      }
      if (month.getValue().incidents() > 0) {
        List<Incident> incidents = incidents(month.getKey());
        for (int i = incidents.size() - 1; i >= 0 && newest.size() < most; i--) {
          newest.add(incidents.get(i));
        }
      }
    }
    Collections.reverse(newest);
    return newest;
  }
}
