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
 * Files events under their days and joins them to incidents. The earlier contribution of an article
 * is removed before the new one is filed, so that a repetition changes nothing. Damaged state is
 * discarded and made again from what is stored.
 */
public final class AggregateStep {
  private static final Logger LOG = Logger.getLogger(AggregateStep.class);

  private final Stores stores;
  private final Clock clock;
  private final Consumer<DamagedRecord> damage;
  private final ReferenceTables tables;
  private final StoreFormat format;
  private final Announcements announcements;

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
    this.announcements = new Announcements(this.stores);
  }

  /**
   * Aggregates stored extractions.
   *
   * @return the months that changed
   */
  public SortedSet<YearMonth> aggregate(Collection<String> extractionKeys) throws IOException {
    Withdrawals withdrawals = OperatorTables.withdrawals(stores);
    List<ArticleContribution> contributions = new ArrayList<>();
    Parallel.map(stores.inner(), extractionKeys, key -> contribution(key, withdrawals))
        .forEach(contribution -> contribution.ifPresent(contributions::add));
    return file(contributions);
  }

  /** The contribution of an extraction; empty and reported if it or its article is damaged. */
  private Optional<ArticleContribution> contribution(String extractionKey, Withdrawals withdrawals)
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
   * Removes the contributions of articles, as if the articles had never been read. The removal
   * lasts only if the operator's table withdraws them too.
   *
   * @param withdrawals the decisions, by article id
   * @return the months that changed
   */
  public SortedSet<YearMonth> withdraw(Map<String, Withdrawal> withdrawals) throws IOException {
    List<ArticleContribution> contributions = new ArrayList<>();
    withdrawals.forEach(
        (id, decision) -> contributions.add(ArticleContribution.withdrawn(id, decision)));
    return file(contributions);
  }

  /**
   * Makes a damaged record of the state again.
   *
   * @param key its key
   * @return the months that changed
   */
  public SortedSet<YearMonth> repair(String key) throws IOException {
    return repairing(new Repair(stores, tables.agencies()), key, repair -> file(List.of(), repair));
  }

  private SortedSet<YearMonth> file(List<ArticleContribution> contributions) throws IOException {
    return repairing(
        new Repair(stores, tables.agencies()), null, repair -> file(contributions, repair));
  }

  /** Work that is repeated after a damaged record was made again. */
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
    List<Announcement> announced = Parallel.map(stores.inner(), given, announcements::announce);
    List<ArticleContribution> contributions =
        announced.stream().map(Announcement::contribution).toList();
    SortedSet<LocalDate> days = new TreeSet<>(repair.days());
    announced.forEach(one -> days.addAll(one.days()));
    mark(days);
    Set<String> articles =
        contributions.stream().map(ArticleContribution::articleId).collect(Collectors.toSet());
    Map<LocalDate, List<ArticleContribution>> byDay = ArticleContribution.byDay(contributions);
    Parallel.each(
        stores.inner(), days, day -> file(day, articles, byDay.getOrDefault(day, List.of())));
    if (!days.isEmpty()) {
      Set<String> around = new HashSet<>(repair.articles());
      around.addAll(articles);
      days.addAll(rejoin(repair).around(days, around, contributions));
    }
    for (Announcement one : announced) {
      announcements.settle(one);
    }
    return mark(days);
  }

  private IncidentRejoin rejoin(Repair repair) throws IOException {
    return new IncidentRejoin(
        stores,
        tables,
        OperatorTables.corrections(stores),
        OperatorTables.trust(stores, tables.agencies()),
        repair.lost(),
        clock);
  }

  private void file(LocalDate day, Set<String> articles, List<ArticleContribution> contributions)
      throws IOException {
    stores.update(
        ObjectKeys.day(day),
        DayState.class,
        old -> ArticleContribution.file(day, old, articles, contributions));
  }

  /** Marks the months of some days as stale, and returns them. */
  private SortedSet<YearMonth> mark(SortedSet<LocalDate> days) throws IOException {
    SortedSet<YearMonth> months = new TreeSet<>();
    days.forEach(day -> months.add(YearMonth.from(day)));
    for (YearMonth month : months) {
      StaleMonths.mark(stores, month);
    }
    return months;
  }
}
