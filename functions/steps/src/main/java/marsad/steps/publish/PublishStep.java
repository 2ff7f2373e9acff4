package marsad.steps.publish;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.aggregate.history.Gone;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.region.RegionAggregate;
import marsad.aggregate.region.Regions;
import marsad.article.Moment;
import marsad.export.Exporters;
import marsad.export.model.AliasTarget;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.export.names.PersonNames;
import marsad.reference.ReferenceTables;
import marsad.steps.aggregate.StaleMonths;
import marsad.steps.operator.OperatorTables;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.Access;
import marsad.steps.store.Media;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.StoreFormat;
import marsad.steps.store.Stores;

/** Writes the public files of the months that changed, and those that sum up the newest. */
public final class PublishStep {
  /** So many of the newest incidents are in the files that show all at once. */
  private static final int LATEST = 1000;

  /** So many months are in the file of sums; older ones have a file each. */
  private static final int RECENT_MONTHS = 13;

  private static final int MOST_RACES = 20;

  /** The month that a file is of. */
  private static final Pattern MONTH = Pattern.compile("/(\\d{4}-\\d{2})\\.");

  private final Stores stores;
  private final Clock clock;
  private final ReferenceTables tables;
  private final PersonNames names;
  private final Exporters exporters;
  private final StoreFormat format;

  /** Publishes by the tables that Marsad ships. */
  public PublishStep(Stores stores, Clock clock) {
    this(stores, clock, ReferenceTables.bundled(), PersonNames.bundled());
  }

  /**
   * @param names finds the names that are not published
   */
  public PublishStep(Stores stores, Clock clock, ReferenceTables tables, PersonNames names) {
    this.stores = Access.limit("publish", stores);
    this.clock = clock;
    this.tables = tables;
    this.names = names;
    this.exporters = new Exporters(tables);
    this.format = new StoreFormat(this.stores);
  }

  private History history() throws IOException {
    return new History(
        stores,
        OperatorTables.discretion(stores, tables, names),
        OperatorTables.trust(stores, tables.agencies()),
        new Regions(tables),
        clock.instant());
  }

  /** The months whose public files are behind. */
  public List<YearMonth> due() throws IOException {
    return marked(ObjectKeys.DIRTY);
  }

  /** The months of which something waits for its time. */
  public List<YearMonth> waiting() throws IOException {
    return marked(ObjectKeys.DELAYED);
  }

  /** Those of which the time has come for something; to be published every hour. */
  public List<YearMonth> ripe() throws IOException {
    List<YearMonth> ripe = new ArrayList<>();
    for (YearMonth month : waiting()) {
      if (StaleMonths.isRipe(stores, month, clock.instant())) {
        ripe.add(month);
      }
    }
    return ripe;
  }

  private List<YearMonth> marked(String prefix) throws IOException {
    return stores.inner().list(prefix).stream()
        .map(key -> ObjectKeys.monthOf(key, prefix))
        .toList();
  }

  /**
   * Every month that was ever published, is due, or has a record: one that a killed process had
   * taken up has no more than that.
   */
  public SortedSet<YearMonth> months() throws IOException {
    SortedSet<YearMonth> months = new TreeSet<>(history().totals().months().keySet());
    months.addAll(due());
    months.addAll(waiting());
    for (String key : stores.inner().list(ObjectKeys.INCIDENTS)) {
      ObjectKeys.findDay(key, ObjectKeys.INCIDENTS).map(YearMonth::from).ifPresent(months::add);
    }
    return months;
  }

  /** How many incidents are not published, or not confirmed, of all that was counted. */
  public Doubtful doubtful() throws IOException {
    Totals totals = history().totals();
    return new Doubtful(
        totals.unconfirmed(),
        totals.total(Totals.Year::flagged),
        totals.total(Totals.Year::heldBack));
  }

  /**
   * Publishes months. Beside another that does the same, no older state is written over a newer
   * one: a public file is read before the state that it is made of, and replaced only if it still
   * is that.
   *
   * @return keys of the files that are different now
   */
  public List<String> publish(Collection<YearMonth> changed) throws IOException {
    format.checkOnly();
    for (YearMonth month : changed) {
      StaleMonths.unmark(stores, month);
    }
    List<String> keys = exporters.keys(changed);
    List<String> written = new ArrayList<>();
    for (int race = 0; race < MOST_RACES; race++) {
      Map<String, Optional<Stored>> before = new TreeMap<>();
      for (String key : keys) {
        before.put(key, stores.open().find(key));
      }
      History history = history();
      if (write(exporters.files(snapshot(history, changed)), before, written)) {
        remind(history, changed);
        return written;
      }
    }
    throw new IOException("the public files are changed by others all the time; try again");
  }

  /** Notes of which months something waits for its time. */
  private void remind(History history, Collection<YearMonth> months) throws IOException {
    for (YearMonth month : months) {
      StaleMonths.delay(stores, month, history.delayed(month));
    }
  }

  private boolean write(
      List<PublicFile> files, Map<String, Optional<Stored>> before, List<String> written)
      throws IOException {
    for (PublicFile file : files) {
      if (!Stores.holds(before.get(file.key()), file.bytes())) {
        Media media = new Media(file.contentType(), cacheControl(file.key()));
        if (!Stores.write(stores.open(), file.key(), file.bytes(), media, before.get(file.key()))) {
          return false;
        }
        written.add(file.key());
      }
    }
    return true;
  }

  /** A month that is over changes seldom; what shows the newest is asked for every minute. */
  private String cacheControl(String key) {
    Matcher month = MONTH.matcher(key);
    YearMonth current = YearMonth.now(clock.withZone(Moment.LOCAL));
    boolean over = month.find() && YearMonth.parse(month.group(1)).isBefore(current.minusMonths(1));
    return over ? "public, max-age=86400" : "public, max-age=60";
  }

  private Snapshot snapshot(History history, Collection<YearMonth> changed) throws IOException {
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
        history.latest(months, LATEST),
        sums,
        recent(history, filled),
        totals.total(Totals.Year::rejected),
        InputRejectionStore.counts(stores),
        totals.total(Totals.Year::sources),
        totals.articles(),
        totals.incidents(),
        gone,
        aliases(history, filled),
        totals.total(Totals.Year::flagged),
        totals.total(Totals.Year::heldBack),
        totals.unconfirmed(),
        updated);
  }

  /** The aliases of the newest months that have incidents. */
  private static SortedMap<String, AliasTarget> aliases(
      History history, NavigableMap<YearMonth, Totals.Month> filled) throws IOException {
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
   * The sums of the newest months that have incidents, each beside those before it; days only of
   * the last two. The history begins with its first confirmed incident: nobody makes it longer.
   */
  private static List<RegionAggregate> recent(
      History history, NavigableMap<YearMonth, Totals.Month> months) throws IOException {
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
}
