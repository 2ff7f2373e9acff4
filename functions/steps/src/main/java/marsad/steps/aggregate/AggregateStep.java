package marsad.steps.aggregate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import marsad.aggregate.Joiner;
import marsad.steps.Layout;
import marsad.steps.OwnTables;
import marsad.steps.store.Beside;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/**
 * Files events under their days and joins them to incidents. An article's earlier share is taken
 * out before its new one goes in, so that doing it again changes nothing.
 */
public final class AggregateStep {
  private static final Logger LOG = Logger.getLogger(AggregateStep.class);

  private final Stores stores;
  private final Consumer<DamagedRecord> damage;

  /** One that names damaged records in the log. */
  public AggregateStep(Stores stores) {
    this(stores, damaged -> LOG.warnf("%s; left out", damaged.getMessage()));
  }

  /**
   * @param damage is told of damaged extractions and articles, which are left out
   */
  public AggregateStep(Stores stores, Consumer<DamagedRecord> damage) {
    this.stores = stores;
    this.damage = damage;
  }

  /** The days in which an article has a share. */
  public record Placed(List<String> days) {

    static Placed in(SortedSet<LocalDate> days) {
      return new Placed(days.stream().map(LocalDate::toString).toList());
    }
  }

  /**
   * Aggregates stored extractions.
   *
   * @return the months that they touch
   */
  public SortedSet<YearMonth> aggregate(Collection<String> extractionKeys) throws IOException {
    return file(Beside.map(stores.inner(), extractionKeys, key -> Share.of(stores, key, damage)));
  }

  /**
   * Takes articles' shares back out, as if they had never been read.
   *
   * @return the months that they touched
   */
  public SortedSet<YearMonth> withdraw(Collection<String> articleIds) throws IOException {
    return file(articleIds.stream().map(Share::withdrawn).toList());
  }

  private SortedSet<YearMonth> file(List<Share> shares) throws IOException {
    SortedSet<LocalDate> days = new TreeSet<>();
    List<SortedSet<LocalDate>> announced = Beside.map(stores.inner(), shares, this::announce);
    announced.forEach(days::addAll);
    mark(days);
    Set<String> articles = shares.stream().map(Share::articleId).collect(Collectors.toSet());
    Map<LocalDate, List<Share>> byDay = Share.byDay(shares);
    Beside.each(
        stores.inner(), days, day -> file(day, articles, byDay.getOrDefault(day, List.of())));
    if (!days.isEmpty()) {
      days.addAll(
          new Recount(stores, new Joiner(OwnTables.corrections(stores))).around(days, articles));
    }
    for (int i = 0; i < shares.size(); i++) {
      // what was announced is what stays, unless an earlier share was in other days
      if (!announced.get(i).equals(shares.get(i).days()) || shares.get(i).days().isEmpty()) {
        settle(shares.get(i));
      }
    }
    return mark(days);
  }

  private void file(LocalDate day, Set<String> articles, List<Share> shares) throws IOException {
    stores.update(Layout.day(day), DayState.class, old -> Share.file(day, old, articles, shares));
  }

  /** Marks the months of some days, and returns them. */
  private SortedSet<YearMonth> mark(SortedSet<LocalDate> days) throws IOException {
    SortedSet<YearMonth> months = new TreeSet<>();
    days.forEach(day -> months.add(YearMonth.from(day)));
    for (YearMonth month : months) {
      Dirty.mark(stores, month);
    }
    return months;
  }

  private void settle(Share share) throws IOException {
    String key = Layout.placed(share.articleId());
    SortedSet<LocalDate> now = share.days();
    if (now.isEmpty()) {
      stores.inner().delete(key);
    } else {
      stores.update(key, Placed.class, old -> Placed.in(now));
    }
  }

  /** Writes down old and new days first, so that a crash leaves no share that nobody knows of. */
  private SortedSet<LocalDate> announce(Share share) throws IOException {
    String key = Layout.placed(share.articleId());
    SortedSet<LocalDate> now = share.days();
    if (!now.isEmpty() && stores.create(key, Placed.in(now))) {
      return now;
    }
    Placed placed =
        stores.update(
            key,
            Placed.class,
            old -> {
              SortedSet<LocalDate> both = share.days();
              if (old != null) {
                old.days().forEach(day -> both.add(LocalDate.parse(day)));
              }
              return Placed.in(both);
            });
    SortedSet<LocalDate> days = new TreeSet<>();
    placed.days().forEach(day -> days.add(LocalDate.parse(day)));
    return days;
  }
}
