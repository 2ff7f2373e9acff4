package marsad.steps.publish;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import marsad.steps.publish.Sums.Counts;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/** The counts of months, kept by year, and their totals; what is damaged is counted again. */
final class YearCounts {
  private static final Logger LOG = Logger.getLogger(YearCounts.class);
  private static final int MOST_RACES = 100;

  private final Stores stores;
  private final MonthCounter counter;

  /** Counts months again and gives their counts to {@link #set}. */
  interface MonthCounter {
    void count(SortedSet<YearMonth> months) throws IOException;
  }

  YearCounts(Stores stores, MonthCounter counter) {
    this.stores = stores;
    this.counter = counter;
  }

  /** Writes down the counts of a month. */
  void set(YearMonth month, Counts counts) throws IOException {
    update(month.getYear(), old -> old.with(month.toString(), counts));
  }

  private Sums.Year update(int year, UnaryOperator<Sums.Year> change) throws IOException {
    String key = ObjectKeys.year(year);
    try {
      return stores.update(
          key, Sums.Year.class, old -> change.apply(old == null ? new Sums.Year(Map.of()) : old));
    } catch (DamagedRecord e) {
      LOG.warnf("%s; the year is counted again", e.getMessage());
      stores.put(key, new Sums.Year(Map.of()));
      counter.count(months(year));
      return update(year, change);
    }
  }

  private SortedSet<YearMonth> months(int year) throws IOException {
    SortedSet<YearMonth> months = new TreeSet<>();
    for (String prefix : List.of(ObjectKeys.DAYS, ObjectKeys.INCIDENTS)) {
      String days = prefix + String.format(Locale.ROOT, "%04d-", year);
      for (String key : stores.inner().list(days)) {
        months.add(YearMonth.from(ObjectKeys.dayOf(key, prefix)));
      }
    }
    return months;
  }

  /**
   * Brings the totals of a year up to date. They are read before the year, and replaced only where
   * they are still what was read, so that no count of another run is lost.
   *
   * @return the totals as they are then
   */
  Totals total(int year) throws IOException {
    for (int race = 0; race < MOST_RACES; race++) {
      Optional<Stored> before = stores.inner().find(ObjectKeys.TOTALS);
      Totals old = read(before).orElse(null);
      if (old == null) {
        old = counted();
      }
      Totals now = old.with(year, update(year, same -> same));
      if (now.equals(old) || stores.replace(ObjectKeys.TOTALS, before, now)) {
        return now;
      }
      Stores.backOff(race);
    }
    throw new IOException("the totals are changed by others all the time; try again");
  }

  /** The totals of all years; made of the years where they are missing or damaged. */
  Totals totals() throws IOException {
    Optional<Stored> stored = stores.inner().find(ObjectKeys.TOTALS);
    Optional<Totals> known = read(stored);
    if (known.isPresent()) {
      return known.get();
    }
    Totals all = counted();
    stores.replace(ObjectKeys.TOTALS, stored, all);
    return all;
  }

  private static Optional<Totals> read(Optional<Stored> stored) {
    try {
      return stored.isEmpty()
          ? Optional.empty()
          : Optional.of(Stores.read(ObjectKeys.TOTALS, stored.get(), Totals.class));
    } catch (DamagedRecord e) {
      LOG.warnf("%s; they are counted again", e.getMessage());
      return Optional.empty();
    }
  }

  /** The totals as the years give them. */
  private Totals counted() throws IOException {
    Totals all = new Totals(Map.of());
    for (String key : stores.inner().list(ObjectKeys.YEARS)) {
      int year = ObjectKeys.yearOf(key);
      all = all.with(year, update(year, same -> same));
    }
    return all;
  }
}
