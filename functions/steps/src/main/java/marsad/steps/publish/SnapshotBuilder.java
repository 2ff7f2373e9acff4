package marsad.steps.publish;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.aggregate.history.Gone;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.region.RegionAggregate;
import marsad.aggregate.region.Regions;
import marsad.export.model.AliasTarget;
import marsad.export.model.IndexRow;
import marsad.export.model.Snapshot;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.Stores;

/** Makes the snapshot that a publication exports. */
final class SnapshotBuilder {
  /** Maximum number of incidents in the files of the newest incidents. */
  private static final int MAX_LATEST = 1000;

  /** Number of months in the file of all sums; each older month has only a file of its own. */
  private static final int RECENT_MONTHS = 13;

  private final History history;
  private final Stores stores;

  SnapshotBuilder(History history, Stores stores) {
    this.history = history;
    this.stores = stores;
  }

  /** The snapshot after months changed; their counts are brought up to date first. */
  Snapshot of(Collection<YearMonth> changed) throws IOException {
    history.count(changed);
    SortedMap<YearMonth, List<Incident>> incidents = new TreeMap<>();
    SortedMap<YearMonth, List<RegionAggregate>> sums = new TreeMap<>();
    SortedMap<YearMonth, List<Gone>> gone = new TreeMap<>();
    for (YearMonth month : changed) {
      incidents.put(month, history.incidents(month));
      sums.put(month, history.sums(month).regions());
      gone.put(month, history.gone(month));
    }
    Totals totals = history.totals();
    NavigableMap<YearMonth, Totals.Month> months = totals.months();
    NavigableMap<YearMonth, Totals.Month> filled = new TreeMap<>(months);
    filled.values().removeIf(month -> month.incidents() == 0);
    SortedMap<String, String> updated = new TreeMap<>();
    filled.forEach(
        (month, n) -> {
          if (n.updated() != null) {
            updated.put(month.toString(), n.updated());
          }
        });
    return new Snapshot(
        incidents,
        new TreeSet<>(filled.keySet()),
        latest(months),
        sums,
        recent(filled),
        totals.total(Totals.Year::rejected),
        InputRejectionStore.counts(stores),
        totals.total(Totals.Year::sources),
        totals.articles(),
        totals.incidents(),
        gone,
        aliases(filled),
        totals.total(Totals.Year::flagged),
        totals.total(Totals.Year::heldBack),
        totals.unconfirmed(),
        updated,
        index(filled, changed));
  }

  /** Rows of the index of all months of the years in which a month changed. */
  private SortedMap<YearMonth, List<IndexRow>> index(
      NavigableMap<YearMonth, Totals.Month> filled, Collection<YearMonth> changed)
      throws IOException {
    SortedMap<YearMonth, List<IndexRow>> index = new TreeMap<>();
    for (YearMonth month : changed) {
      index.put(month, history.index(month)); // an emptied year keeps a file, without rows
    }
    SortedSet<Integer> years = new TreeSet<>(changed.stream().map(YearMonth::getYear).toList());
    for (YearMonth month : filled.keySet()) {
      if (years.contains(month.getYear())) {
        index.put(month, history.index(month));
      }
    }
    return index;
  }

  /** Aliases of the newest months that have incidents. */
  private SortedMap<String, AliasTarget> aliases(NavigableMap<YearMonth, Totals.Month> filled)
      throws IOException {
    SortedMap<String, AliasTarget> aliases = new TreeMap<>();
    int months = 0;
    for (YearMonth month : filled.descendingKeySet()) {
      if (months++ == RECENT_MONTHS) {
        break;
      }
      aliases.putAll(history.sums(month).aliases());
    }
    return aliases;
  }

  /**
   * Sums of the newest months that have incidents, each compared with those before it; sums of days
   * for the last two months only. The comparison begins with the first confirmed incident, so that
   * a false old report does not lengthen the history.
   */
  private List<RegionAggregate> recent(NavigableMap<YearMonth, Totals.Month> months)
      throws IOException {
    if (months.isEmpty()) {
      return List.of();
    }
    YearMonth last = months.lastKey();
    YearMonth first = last.minusMonths(RECENT_MONTHS - 1L);
    List<RegionAggregate> parts = new ArrayList<>();
    for (YearMonth month : months.tailMap(first, true).keySet()) {
      parts.addAll(history.sums(month).regions());
    }
    YearMonth begin =
        months.entrySet().stream()
            .filter(month -> month.getValue().incidents() > month.getValue().unconfirmed())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(last);
    YearMonth known = first.isAfter(begin) ? first : begin;
    List<RegionAggregate> sums = Regions.compare(Regions.merge(parts), known);
    return Regions.withoutDaysBefore(sums, last.minusMonths(1).atDay(1));
  }

  /** The newest incidents, oldest first. */
  private List<Incident> latest(NavigableMap<YearMonth, Totals.Month> months) throws IOException {
    List<Incident> newest = new ArrayList<>();
    for (Map.Entry<YearMonth, Totals.Month> month : months.descendingMap().entrySet()) {
      if (newest.size() >= MAX_LATEST) {
        break;
      }
      if (month.getValue().incidents() > 0) {
        List<Incident> incidents = history.incidents(month.getKey());
        for (int i = incidents.size() - 1; i >= 0 && newest.size() < MAX_LATEST; i--) {
          newest.add(incidents.get(i));
        }
      }
    }
    Collections.reverse(newest);
    return newest;
  }
}
