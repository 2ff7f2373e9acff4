package marsad.local.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.aggregate.history.Gone;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.region.RegionAggregate;
import marsad.aggregate.region.Regions;
import marsad.export.Exporters;
import marsad.export.model.AliasTarget;
import marsad.export.model.IndexRow;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.reference.ReferenceTables;

/** Invented incidents as public files, made by the exporters that publish real ones. */
public final class DemoData {
  private static final int MAX_LATEST = 1000;
  private static final int RECENT_MONTHS = 13;

  private DemoData() {}

  /** Returns all public files of some incidents. */
  public static List<PublicFile> files(SortedMap<YearMonth, List<Incident>> byMonth) {
    return new Exporters(ReferenceTables.bundled()).files(snapshot(byMonth));
  }

  private static Snapshot snapshot(SortedMap<YearMonth, List<Incident>> byMonth) {
    Regions regions = new Regions(ReferenceTables.bundled());
    List<Incident> all = byMonth.values().stream().flatMap(List::stream).toList();
    SortedMap<YearMonth, List<RegionAggregate>> sums = new TreeMap<>();
    SortedMap<YearMonth, List<Gone>> gone = new TreeMap<>();
    SortedMap<String, AliasTarget> aliases = new TreeMap<>();
    SortedMap<String, String> updated = new TreeMap<>();
    SortedMap<YearMonth, List<IndexRow>> index = new TreeMap<>();
    byMonth.forEach(
        (month, incidents) -> {
          sums.put(month, regions.sum(incidents));
          gone.put(month, withdrawn(month, incidents));
          aliases.putAll(AliasTarget.of(month, incidents));
          index.put(month, IndexRow.list(month, incidents));
          incidents.stream()
              .map(Incident::updated)
              .filter(Objects::nonNull)
              .max(String::compareTo)
              .ifPresent(last -> updated.put(month.toString(), last));
        });
    return new Snapshot(
        byMonth,
        new TreeSet<>(byMonth.keySet()),
        all.subList(Math.max(0, all.size() - MAX_LATEST), all.size()),
        sums,
        recent(sums),
        Map.of(),
        Map.of(),
        Snapshot.sources(all),
        all.stream().mapToInt(incident -> incident.reports().size()).sum(),
        all.size(),
        gone,
        aliases,
        Snapshot.flagged(all),
        Map.of(),
        Snapshot.unconfirmed(all),
        updated,
        index);
  }

  /** One incident of each month that is no longer supported, a day after the last one changed. */
  private static List<Gone> withdrawn(YearMonth month, List<Incident> incidents) {
    if (incidents.isEmpty()) {
      return List.of();
    }
    Incident last = incidents.get(incidents.size() - 1);
    return List.of(new Gone("inc-" + month + "-000000000000", last.updated(), "takedown.tsv"));
  }

  private static List<RegionAggregate> recent(SortedMap<YearMonth, List<RegionAggregate>> sums) {
    YearMonth last = sums.lastKey();
    List<RegionAggregate> parts = new ArrayList<>();
    YearMonth oldest = last.minusMonths(RECENT_MONTHS - 1L);
    sums.tailMap(oldest).values().forEach(parts::addAll);
    YearMonth first = sums.firstKey();
    YearMonth known = first.isAfter(oldest) ? first : oldest;
    List<RegionAggregate> all = Regions.compare(Regions.merge(parts), known);
    return Regions.withoutDaysBefore(all, last.minusMonths(1).atDay(1));
  }
}
