package marsad.steps.publish;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import marsad.aggregate.history.Gone;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.region.Regions;
import marsad.aggregate.trust.Judgement;
import marsad.aggregate.trust.Sources;
import marsad.aggregate.trust.Trust;
import marsad.aggregate.trust.TrustRules;
import marsad.export.discretion.Discretion;
import marsad.export.model.IndexRow;
import marsad.steps.publish.Sums.Counts;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Parallel;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/**
 * What one publication reads of the store: the changed months completely and once, the other months
 * by their sums and counts. Damaged sums and counts are counted again.
 */
final class History {
  private static final Logger LOG = Logger.getLogger(History.class);

  private final Stores stores;
  private final Discretion discretion;
  private final TrustRules trust;
  private final Regions regions;
  private final Instant now;
  private final YearCounts counts;
  private final MonthReader months;
  private final Map<YearMonth, PublishedMonth> read = new ConcurrentHashMap<>();
  private final Map<YearMonth, Judgement> judged = new ConcurrentHashMap<>();
  private final Map<YearMonth, List<Incident>> open = new ConcurrentHashMap<>();
  private final Map<YearMonth, Sums> sums = new ConcurrentHashMap<>();
  private Sources sources;
  private Totals totals;

  /**
   * @param trust rules of trust in sources
   * @param now time of the publication; what is delayed until later is left out
   */
  History(Stores stores, Discretion discretion, TrustRules trust, Regions regions, Instant now) {
    this.stores = stores;
    this.discretion = discretion;
    this.trust = trust;
    this.regions = regions;
    this.now = now;
    this.months = new MonthReader(stores);
    this.counts = new YearCounts(stores, this::recount);
  }

  /** Incidents of a month as they may be published, by day and id. */
  List<Incident> incidents(YearMonth month) throws IOException {
    if (!open.containsKey(month)) {
      Stream<Optional<Incident>> all =
          judged(month).incidents().stream().map(incident -> discretion.apply(incident, now));
      open.put(month, all.flatMap(Optional::stream).toList());
    }
    return open.get(month);
  }

  private Judgement judged(YearMonth month) throws IOException {
    Judgement known = judged.get(month);
    if (known == null) {
      known = Trust.judge(known(month).incidents(), sources());
      judged.put(month, known);
    }
    return known;
  }

  /** The established sources, from the counts of all years and the months that were read. */
  private synchronized Sources sources() throws IOException {
    if (sources == null) {
      sources = sources(Map.of()); // for months that are counted again while the totals are made
      totals = counts.totals();
      sources = sources(totals.firstRecorded());
      judged.clear();
      open.clear();
    }
    return sources;
  }

  private Sources sources(Map<String, String> before) {
    return new Sources(trust, PublishedMonth.firstRecorded(before, read.values()), now);
  }

  /** Incidents of a counted month that no report supports any more. */
  List<Gone> gone(YearMonth month) {
    return read.containsKey(month) ? read.get(month).gone() : List.of();
  }

  /**
   * Next moment at which something of a month is published or confirmed; empty if there is none.
   */
  Optional<Instant> delayed(YearMonth month) throws IOException {
    Stream<Instant> delays =
        known(month).incidents().stream()
            .map(incident -> discretion.delayedUntil(incident, now))
            .flatMap(Optional::stream);
    return Stream.concat(delays, judged(month).changes().stream()).min(Comparator.naturalOrder());
  }

  private PublishedMonth known(YearMonth month) throws IOException {
    PublishedMonth known = read.get(month);
    if (known == null) {
      Optional<PublishedMonth> before = months.find(month);
      known = before.isPresent() ? before.get() : months.get(month);
      read.put(month, known);
    }
    return known;
  }

  /** Reads changed months and brings their archive and counts up to date. */
  void count(Collection<YearMonth> months) throws IOException {
    Parallel.each(stores.inner(), months, month -> read.put(month, this.months.get(month)));
    sources();
    Parallel.each(stores.inner(), months, this::count);
    SortedSet<Integer> years = new TreeSet<>();
    months.forEach(month -> years.add(month.getYear()));
    for (int year : years) {
      totals = counts.total(year);
    }
  }

  /** Counts months again whose counts are damaged. */
  private void recount(Collection<YearMonth> lost) throws IOException {
    for (YearMonth month : lost) {
      if (!read.containsKey(month)) {
        read.put(month, months.get(month));
      }
    }
    synchronized (this) {
      if (totals == null) {
        sources = sources(Map.of());
      }
    }
    for (YearMonth month : lost) {
      count(month);
    }
  }

  private void count(YearMonth month) throws IOException {
    PublishedMonth known = known(month);
    List<Incident> incidents = incidents(month);
    Sums of = Sums.of(month, incidents, regions);
    sums.put(month, of);
    stores.put(ObjectKeys.sums(month), of);
    counts.set(month, Counts.of(incidents, known, judged(month)));
  }

  /** Counts of every month, those of this publication included. */
  synchronized Totals totals() throws IOException {
    if (totals == null) {
      totals = counts.totals();
    }
    return totals;
  }

  /** Sums of a month; empty for a month that was never counted. */
  Sums sums(YearMonth month) throws IOException {
    if (!sums.containsKey(month)) {
      try {
        sums.put(month, stores.find(ObjectKeys.sums(month), Sums.class).orElse(Sums.NONE));
      } catch (DamagedRecord e) {
        LOG.warnf("%s; the month is counted again", e.getMessage());
        countAgain(month);
      }
    }
    return sums.get(month);
  }

  /** Rows of the index of a month; a month whose sums are older than the index is counted again. */
  List<IndexRow> index(YearMonth month) throws IOException {
    if (sums(month).index() == null) {
      countAgain(month);
    }
    return sums(month).index();
  }

  private void countAgain(YearMonth month) throws IOException {
    read.put(month, months.get(month));
    judged.remove(month);
    open.remove(month);
    count(month);
  }
}
