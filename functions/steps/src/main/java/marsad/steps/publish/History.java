package marsad.steps.publish;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
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
import marsad.export.model.AliasTarget;
import marsad.export.model.Snapshot;
import marsad.steps.publish.Sums.Counts;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Parallel;
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
  private final TrustRules trust;
  private final Regions regions;
  private final Instant now;
  private final YearCounts counts;
  private final MonthReader months;
  private final Map<YearMonth, PublishedMonth> read = new ConcurrentHashMap<>();
  private final Map<YearMonth, Judgement> judged = new ConcurrentHashMap<>();
  private final Map<YearMonth, Sums> sums = new ConcurrentHashMap<>();
  private Sources sources;
  private Totals totals;

  /**
   * @param trust how far sources are believed
   * @param now what is delayed until later is not there yet
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

  /** A month's incidents as they may be published, by day and id. */
  List<Incident> incidents(YearMonth month) throws IOException {
    List<Incident> incidents = new ArrayList<>();
    for (Incident incident : judged(month).incidents()) {
      discretion.apply(incident, now).ifPresent(incidents::add);
    }
    return incidents;
  }

  private Judgement judged(YearMonth month) throws IOException {
    Judgement known = judged.get(month);
    if (known == null) {
      known = Trust.judge(known(month).incidents(), sources());
      judged.put(month, known);
    }
    return known;
  }

  /** Which sources are established by all that is known of the years and of what was read anew. */
  private synchronized Sources sources() throws IOException {
    if (sources == null) {
      sources = sources(Map.of()); // for months that are counted again while the totals are made
      totals = counts.totals();
      sources = sources(totals.firstRecorded());
      judged.clear();
    }
    return sources;
  }

  private Sources sources(Map<String, String> before) {
    Map<String, String> first = new HashMap<>(before);
    for (PublishedMonth month : read.values()) {
      month.firstRecorded().forEach((key, at) -> first.merge(key, at, Sources::earlier));
    }
    return new Sources(trust, first, now);
  }

  /** The incidents of a month that no report tells any more; of a month that was counted. */
  List<Gone> gone(YearMonth month) {
    return read.containsKey(month) ? read.get(month).gone() : List.of();
  }

  /** When something of a month is published that is not yet, or is confirmed; empty if nothing. */
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

  /** Reads changed months, and brings their archive and their counts up to date. */
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

  /** Counts months again whose counts were lost. */
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
    Sums of = new Sums(regions.sum(incidents), AliasTarget.of(month, incidents));
    sums.put(month, of);
    stores.put(ObjectKeys.sums(month), of);
    Map<String, Integer> heldBack = new TreeMap<>();
    judged(month).heldBack().forEach((reason, n) -> heldBack.put(reason.code(), n));
    String updated = updated(incidents, known.gone());
    counts.set(
        month,
        new Counts(
            incidents.size(),
            known.articles(),
            known.rejected(),
            Snapshot.sources(incidents),
            Snapshot.unconfirmed(incidents),
            Snapshot.flagged(incidents),
            heldBack,
            known.firstRecorded(),
            updated));
  }

  private static String updated(List<Incident> incidents, List<Gone> ended) {
    return Stream.concat(incidents.stream().map(Incident::updated), ended.stream().map(Gone::at))
        .filter(Objects::nonNull)
        .max(String::compareTo)
        .orElse(null);
  }

  /** The counts of every month, with those that were counted here. */
  synchronized Totals totals() throws IOException {
    if (totals == null) {
      totals = counts.totals();
    }
    return totals;
  }

  /** The sums of a month; nothing of one that was never counted. */
  Sums sums(YearMonth month) throws IOException {
    if (!sums.containsKey(month)) {
      try {
        sums.put(month, stores.find(ObjectKeys.sums(month), Sums.class).orElse(Sums.NONE));
      } catch (DamagedRecord e) {
        LOG.warnf("%s; the month is counted again", e.getMessage());
        read.put(month, months.get(month));
        judged.remove(month);
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
