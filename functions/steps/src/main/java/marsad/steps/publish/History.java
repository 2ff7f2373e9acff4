package marsad.steps.publish;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import marsad.aggregate.Incident;
import marsad.aggregate.Regions;
import marsad.aggregate.history.Gone;
import marsad.export.AliasTarget;
import marsad.export.Discretion;
import marsad.export.Snapshot;
import marsad.steps.Layout;
import marsad.steps.publish.Sums.Counts;
import marsad.steps.store.Beside;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/**
 * What one run of publishing reads of the store: the months that changed whole and once, of the
 * others no more than their sums and counts. Sums and counts that are damaged are counted again.
 */
final class History {
  private static final Logger LOG = Logger.getLogger(History.class);

  private final Stores stores;
  private final Discretion discretion;
  private final Instant now;
  private final YearCounts counts;
  private final MonthReader months;
  private final Map<YearMonth, PublishedMonth> read = new ConcurrentHashMap<>();
  private final Map<YearMonth, Sums> sums = new ConcurrentHashMap<>();

  /**
   * @param now what is delayed until later is not there yet
   */
  History(Stores stores, Discretion discretion, Instant now) {
    this.stores = stores;
    this.discretion = discretion;
    this.now = now;
    this.months = new MonthReader(stores);
    this.counts = new YearCounts(stores, this::count);
  }

  /** A month's incidents as they may be published, by day and id. */
  List<Incident> incidents(YearMonth month) throws IOException {
    List<Incident> incidents = new ArrayList<>();
    for (Incident incident : known(month)) {
      discretion.apply(incident, now).ifPresent(incidents::add);
    }
    return incidents;
  }

  /** The incidents of a month that no report tells any more; of a month that was counted. */
  List<Gone> gone(YearMonth month) {
    return read.containsKey(month) ? read.get(month).gone() : List.of();
  }

  /** Whether something of a month waits for its time. */
  boolean delayed(YearMonth month) throws IOException {
    return known(month).stream().anyMatch(incident -> discretion.delays(incident, now));
  }

  private List<Incident> known(YearMonth month) throws IOException {
    PublishedMonth known = read.get(month);
    if (known == null) {
      Optional<PublishedMonth> before = months.find(month);
      known = before.isPresent() ? before.get() : months.get(month);
      read.put(month, known);
    }
    return known.incidents();
  }

  /** Reads changed months, and brings their archive and their counts up to date. */
  void count(Collection<YearMonth> months) throws IOException {
    Beside.each(stores.inner(), months, this::count);
    SortedSet<Integer> years = new TreeSet<>();
    months.forEach(month -> years.add(month.getYear()));
    for (int year : years) {
      counts.total(year);
    }
  }

  private void count(YearMonth month) throws IOException {
    PublishedMonth known = months.get(month);
    read.put(month, known);
    List<Incident> incidents = incidents(month);
    Sums of = new Sums(Regions.sum(incidents), AliasTarget.of(month, incidents));
    sums.put(month, of);
    stores.put(Layout.sums(month), of);
    Map<String, Integer> sources = Snapshot.sources(incidents);
    String updated = updated(incidents, known.gone());
    counts.set(
        month, new Counts(incidents.size(), known.articles(), known.rejected(), sources, updated));
  }

  private static String updated(List<Incident> incidents, List<Gone> ended) {
    return Stream.concat(incidents.stream().map(Incident::updated), ended.stream().map(Gone::at))
        .filter(Objects::nonNull)
        .max(String::compareTo)
        .orElse(null);
  }

  /** The counts of every month. */
  Totals totals() throws IOException {
    return counts.totals();
  }

  /** The sums of a month; nothing of one that was never counted. */
  Sums sums(YearMonth month) throws IOException {
    if (!sums.containsKey(month)) {
      try {
        sums.put(month, stores.find(Layout.sums(month), Sums.class).orElse(Sums.NONE));
      } catch (DamagedRecord e) {
        LOG.warnf("%s; the month is counted again", e.getMessage());
        count(month);
      }
    }
    return sums.get(month);
  }

  /** The newest incidents, oldest first. */
  List<Incident> latest(NavigableMap<YearMonth, Totals.Month> months, int most) throws IOException {
    List<Incident> newest = new ArrayList<>();
    for (Map.Entry<YearMonth, Totals.Month> month : months.descendingMap().entrySet()) {
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
