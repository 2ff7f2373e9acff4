package marsad.steps.publish;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.aggregate.Incident;
import marsad.aggregate.RegionAggregate;
import marsad.aggregate.Regions;
import marsad.export.Exporters;
import marsad.export.PublicFile;
import marsad.export.Snapshot;
import marsad.steps.Layout;
import marsad.steps.aggregate.MonthState;
import marsad.steps.fetch.Rejections;
import marsad.steps.store.Stores;

/** Writes the public files of the months that changed, and those that sum up everything. */
public final class PublishStep {
  /** So many of the newest incidents are in the files that show all at once. */
  private static final int LATEST = 1000;

  private final Stores stores;

  public PublishStep(Stores stores) {
    this.stores = stores;
  }

  /**
   * Publishes months.
   *
   * @return keys of the files that are different now
   */
  public List<String> publish(Collection<YearMonth> changed) throws IOException {
    SortedMap<YearMonth, List<Incident>> incidents = new TreeMap<>();
    for (YearMonth month : changed) {
      MonthState state =
          stores
              .find(Layout.month(month), MonthState.class)
              .orElseGet(() -> new MonthState(month.toString(), null, null, null));
      incidents.put(month, state.incidents());
      stores.update(Layout.sums(month), Sums.class, old -> sums(state));
    }
    List<String> written = new ArrayList<>();
    for (PublicFile file : Exporters.files(snapshot(incidents))) {
      if (Stores.put(stores.open(), file.key(), file.bytes(), file.contentType())) {
        written.add(file.key());
      }
    }
    return written;
  }

  private static Sums sums(MonthState state) {
    Map<String, Integer> rejected = new TreeMap<>();
    state.articles().values().forEach(a -> a.forEach((r, n) -> rejected.merge(r, n, Integer::sum)));
    return new Sums(
        state.incidents().size(),
        state.articles().size(),
        rejected,
        Regions.sum(state.incidents()));
  }

  private Snapshot snapshot(SortedMap<YearMonth, List<Incident>> changed) throws IOException {
    NavigableMap<YearMonth, Sums> all = new TreeMap<>();
    for (String key : stores.inner().list(Layout.SUMS)) {
      all.put(Layout.monthOf(key, Layout.SUMS), stores.find(key, Sums.class).orElseThrow());
    }
    List<RegionAggregate> regions = new ArrayList<>();
    SortedSet<YearMonth> months = new TreeSet<>();
    Map<String, Integer> rejected = new TreeMap<>();
    int articles = 0;
    for (Map.Entry<YearMonth, Sums> entry : all.entrySet()) {
      regions.addAll(entry.getValue().regions());
      articles += entry.getValue().articles();
      entry.getValue().rejected().forEach((r, n) -> rejected.merge(r, n, Integer::sum));
      if (entry.getValue().incidents() > 0) {
        months.add(entry.getKey());
      }
    }
    return new Snapshot(
        changed,
        months,
        latest(all, changed),
        Regions.merge(regions),
        rejected,
        Rejections.counts(stores),
        articles);
  }

  private List<Incident> latest(
      NavigableMap<YearMonth, Sums> all, SortedMap<YearMonth, List<Incident>> known)
      throws IOException {
    List<Incident> newest = new ArrayList<>();
    for (YearMonth month : all.descendingKeySet()) {
      List<Incident> incidents = known.get(month);
      if (incidents == null) {
        incidents =
            stores
                .find(Layout.month(month), MonthState.class)
                .map(MonthState::incidents)
                .orElse(List.of());
      }
      for (int i = incidents.size() - 1; i >= 0 && newest.size() < LATEST; i--) {
        newest.add(incidents.get(i));
      }
      if (newest.size() >= LATEST) {
        break;
      }
    }
    java.util.Collections.reverse(newest);
    return newest;
  }
}
