package marsad.steps.aggregate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import marsad.aggregate.incident.ReportedEvent;
import marsad.reference.Agencies;
import marsad.steps.operator.OperatorTables;
import marsad.steps.operator.Withdrawals;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Parallel;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/**
 * Makes damaged records of the state again: the events of a day from its articles, the days of an
 * article from all days, the incidents of a day by joining again.
 */
final class Repair {
  private static final Logger LOG = Logger.getLogger(Repair.class);

  private final Stores stores;
  private final Agencies agencies;
  private final Set<String> done = new HashSet<>();
  private final Map<String, DayIncidents> lost = new HashMap<>();
  private final SortedSet<LocalDate> days = new TreeSet<>();
  private final Set<String> articles = new HashSet<>();

  Repair(Stores stores, Agencies agencies) {
    this.stores = stores;
    this.agencies = agencies;
  }

  /** What counts for records of incidents that cannot be read, by key. */
  Map<String, DayIncidents> lost() {
    return lost;
  }

  /** Days that are to be joined again. */
  SortedSet<LocalDate> days() {
    return days;
  }

  /** Articles whose events are to be joined again. */
  Set<String> articles() {
    return articles;
  }

  /**
   * Makes a record again.
   *
   * @throws IOException the damage, where the record is no part of the state, or is damaged again
   */
  void of(DamagedRecord damage) throws IOException {
    String key = damage.key();
    if (!done.add(key)) {
      throw damage;
    }
    if (key.startsWith(ObjectKeys.DAYS)) {
      LOG.warnf("%s; it is made again of the articles of the day", damage.getMessage());
      day(ObjectKeys.dayOf(key, ObjectKeys.DAYS));
    } else if (key.startsWith(ObjectKeys.PLACED)) {
      LOG.warnf("%s; it is made again by a look at all days", damage.getMessage());
      placed(ObjectKeys.articleIdOf(key));
    } else if (key.startsWith(ObjectKeys.INCIDENTS)) {
      LOG.warnf("%s; it is made again, with what was published of it", damage.getMessage());
      incidents(key);
    } else {
      throw damage;
    }
  }

  private void day(LocalDate day) throws IOException {
    Optional<Stored> damaged = stores.inner().find(ObjectKeys.day(day));
    Map<String, String> keys = new HashMap<>();
    for (String key : stores.inner().list(ObjectKeys.ARTICLES)) {
      keys.put(key.replaceAll(".*/|\\.json$", ""), key);
    }
    Withdrawals withdrawals = OperatorTables.withdrawals(stores);
    List<ArticleContribution> contributions = new ArrayList<>();
    Parallel.map(
            stores.inner(),
            stores.inner().list(ObjectKeys.PLACED),
            key -> contribution(key, day, keys, withdrawals))
        .forEach(contribution -> contribution.ifPresent(contributions::add));
    stores.replace(
        ObjectKeys.day(day), damaged, ArticleContribution.file(day, null, Set.of(), contributions));
    days.add(day);
    contributions.forEach(contribution -> articles.add(contribution.articleId()));
  }

  /** The contribution of an article; empty if it has none to this day or cannot be read. */
  private Optional<ArticleContribution> contribution(
      String placedKey, LocalDate day, Map<String, String> keys, Withdrawals withdrawals)
      throws IOException {
    Optional<Placed> placed = readable(placedKey);
    String article = keys.get(ObjectKeys.articleIdOf(placedKey));
    if (article == null || placed.isEmpty() || !placed.get().listDays().contains(day)) {
      return Optional.empty();
    }
    try {
      ArticleContribution contribution =
          ArticleContribution.of(stores, ObjectKeys.extraction(article), withdrawals, agencies);
      return Optional.of(contribution.after(placed.get()));
    } catch (IOException e) {
      LOG.warnf("%s; left out of %s", e.getMessage(), day);
      return Optional.empty();
    }
  }

  private Optional<Placed> readable(String placedKey) throws IOException {
    try {
      return stores.find(placedKey, Placed.class);
    } catch (DamagedRecord e) {
      of(e);
      return stores.find(placedKey, Placed.class);
    }
  }

  private void placed(String articleId) throws IOException {
    String key = ObjectKeys.placed(articleId);
    Optional<Stored> damaged = stores.inner().find(key);
    SortedSet<LocalDate> found = new TreeSet<>();
    List<ReportedEvent> reported = new ArrayList<>();
    for (String dayKey : stores.inner().list(ObjectKeys.DAYS)) {
      try {
        DayState state = stores.get(dayKey, DayState.class);
        List<ReportedEvent> own =
            state.events().stream().filter(event -> event.articleId().equals(articleId)).toList();
        if (state.articles().containsKey(articleId) || !own.isEmpty()) {
          found.add(ObjectKeys.dayOf(dayKey, ObjectKeys.DAYS));
          reported.addAll(own);
        }
      } catch (DamagedRecord e) {
        continue; // it is named when it is made again
      }
    }
    stores.replace(key, damaged, Placed.of(reported).moved(found));
  }

  private void incidents(String key) throws IOException {
    LocalDate day = ObjectKeys.dayOf(key, ObjectKeys.INCIDENTS);
    lost.put(key, PublishedRecord.of(stores, day));
    days.add(day);
    stores
        .find(ObjectKeys.day(day), DayState.class)
        .ifPresent(state -> state.events().forEach(reported -> articles.add(reported.articleId())));
  }
}
