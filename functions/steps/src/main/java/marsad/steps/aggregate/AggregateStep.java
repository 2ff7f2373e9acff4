package marsad.steps.aggregate;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import marsad.aggregate.history.Withdrawal;
import marsad.reference.ReferenceTables;
import marsad.steps.operator.OperatorTables;
import marsad.steps.operator.Withdrawals;
import marsad.steps.store.Access;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Parallel;
import marsad.steps.store.StoreFormat;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/**
 * Files events under their days and joins them to incidents. An article's earlier share is taken
 * out before its new one goes in, so that doing it again changes nothing. State that is damaged is
 * thrown away and made again of what is stored.
 */
public final class AggregateStep {
  private static final Logger LOG = Logger.getLogger(AggregateStep.class);

  private final Stores stores;
  private final Clock clock;
  private final Consumer<DamagedRecord> damage;
  private final ReferenceTables tables;
  private final StoreFormat format;

  /** Aggregates by the tables that Marsad ships, and names damaged records in the log. */
  public AggregateStep(Stores stores, Clock clock) {
    this(stores, clock, damaged -> LOG.warnf("%s; skipped", damaged.getMessage()));
  }

  /**
   * Aggregates by the tables that Marsad ships.
   *
   * @param damage receives damaged extractions and articles, which are left out
   */
  public AggregateStep(Stores stores, Clock clock, Consumer<DamagedRecord> damage) {
    this(stores, clock, damage, ReferenceTables.bundled());
  }

  /**
   * @param damage receives damaged extractions and articles, which are left out
   */
  public AggregateStep(
      Stores stores, Clock clock, Consumer<DamagedRecord> damage, ReferenceTables tables) {
    this.tables = tables;
    this.stores = Access.limit("aggregate", stores);
    this.clock = clock;
    this.damage = damage;
    this.format = new StoreFormat(this.stores);
  }

  /**
   * Aggregates stored extractions.
   *
   * @return the months that they touch
   */
  public SortedSet<YearMonth> aggregate(Collection<String> extractionKeys) throws IOException {
    Withdrawals withdrawals = OperatorTables.withdrawals(stores);
    List<ArticleContribution> shares = new ArrayList<>();
    Parallel.map(stores.inner(), extractionKeys, key -> share(key, withdrawals))
        .forEach(share -> share.ifPresent(shares::add));
    return file(shares);
  }

  /** The share of an extraction; empty where it or its article cannot be read, which is told. */
  private Optional<ArticleContribution> share(String extractionKey, Withdrawals withdrawals)
      throws IOException {
    try {
      return Optional.of(
          ArticleContribution.of(stores, extractionKey, withdrawals, tables.agencies()));
    } catch (DamagedRecord e) {
      damage.accept(e);
      return Optional.empty();
    }
  }

  /**
   * Takes the shares of articles back out, as if they had never been read. It lasts only where the
   * operator's table says so too.
   *
   * @param withdrawals the decisions, by article id
   * @return the months that they touched
   */
  public SortedSet<YearMonth> withdraw(Map<String, Withdrawal> withdrawals) throws IOException {
    List<ArticleContribution> shares = new ArrayList<>();
    withdrawals.forEach((id, decision) -> shares.add(ArticleContribution.withdrawn(id, decision)));
    return file(shares);
  }

  /**
   * Makes a record of the state again that was damaged.
   *
   * @param key its key
   * @return the months that it touches
   */
  public SortedSet<YearMonth> repair(String key) throws IOException {
    return repairing(new Repair(stores, tables.agencies()), key, repair -> file(List.of(), repair));
  }

  private SortedSet<YearMonth> file(List<ArticleContribution> shares) throws IOException {
    return repairing(new Repair(stores, tables.agencies()), null, repair -> file(shares, repair));
  }

  /** Work that is done again when something that it met was made again. */
  private interface Work {
    SortedSet<YearMonth> with(Repair repair) throws IOException;
  }

  private static SortedSet<YearMonth> repairing(Repair repair, String damaged, Work work)
      throws IOException {
    if (damaged != null) {
      repair.of(new DamagedRecord(damaged, "it could not be read"));
    }
    while (true) {
      try {
        return work.with(repair);
      } catch (DamagedRecord e) {
        repair.of(e);
      }
    }
  }

  private SortedSet<YearMonth> file(List<ArticleContribution> given, Repair repair)
      throws IOException {
    format.check();
    List<Announced> announced = Parallel.map(stores.inner(), given, this::announce);
    List<ArticleContribution> shares = announced.stream().map(Announced::share).toList();
    SortedSet<LocalDate> days = new TreeSet<>(repair.days());
    announced.forEach(one -> days.addAll(one.days()));
    mark(days);
    Set<String> articles =
        shares.stream().map(ArticleContribution::articleId).collect(Collectors.toSet());
    Map<LocalDate, List<ArticleContribution>> byDay = ArticleContribution.byDay(shares);
    Parallel.each(
        stores.inner(), days, day -> file(day, articles, byDay.getOrDefault(day, List.of())));
    if (!days.isEmpty()) {
      Set<String> around = new HashSet<>(repair.articles());
      around.addAll(articles);
      days.addAll(recount(repair).around(days, around, shares));
    }
    for (Announced one : announced) {
      // what was announced is what stays, unless an earlier share was in other days
      if (!one.days().equals(one.share().days()) || one.share().days().isEmpty()) {
        settle(one.share());
      }
    }
    return mark(days);
  }

  private IncidentRejoin recount(Repair repair) throws IOException {
    return new IncidentRejoin(
        stores,
        tables,
        OperatorTables.corrections(stores),
        OperatorTables.trust(stores, tables.agencies()).known(),
        repair.lost(),
        clock);
  }

  private void file(LocalDate day, Set<String> articles, List<ArticleContribution> shares)
      throws IOException {
    stores.update(
        ObjectKeys.day(day),
        DayState.class,
        old -> ArticleContribution.file(day, old, articles, shares));
  }

  /** Marks the months of some days, and returns them. */
  private SortedSet<YearMonth> mark(SortedSet<LocalDate> days) throws IOException {
    SortedSet<YearMonth> months = new TreeSet<>();
    days.forEach(day -> months.add(YearMonth.from(day)));
    for (YearMonth month : months) {
      StaleMonths.mark(stores, month);
    }
    return months;
  }

  private void settle(ArticleContribution share) throws IOException {
    String key = ObjectKeys.placed(share.articleId());
    SortedSet<LocalDate> now = share.days();
    if (now.isEmpty()) {
      stores.inner().delete(key);
    } else {
      stores.update(key, Placed.class, old -> old == null ? Placed.in(now) : old.moved(now));
    }
  }

  /**
   * A share whose days are written down.
   *
   * @param days those that it has a part in, and those that it had one in before
   */
  private record Announced(ArticleContribution share, SortedSet<LocalDate> days) {}

  /** Writes down old and new days first, so that a crash leaves no share that nobody knows of. */
  private Announced announce(ArticleContribution share) throws IOException {
    String key = ObjectKeys.placed(share.articleId());
    if (share.isWithdrawn()) {
      SortedSet<LocalDate> before = new TreeSet<>();
      stores.find(key, Placed.class).ifPresent(placed -> before.addAll(placed.listDays()));
      return new Announced(share, before);
    }
    if (stores.create(key, share.placed(null))) {
      return new Announced(share, share.days());
    }
    ArticleContribution[] known = {share};
    Placed placed =
        stores.update(
            key,
            Placed.class,
            old -> {
              known[0] = old == null ? share : share.after(old);
              SortedSet<LocalDate> both = known[0].days();
              if (old != null) {
                both.addAll(old.listDays());
              }
              return known[0].placed(old).moved(both);
            });
    return new Announced(known[0], placed.listDays());
  }
}
