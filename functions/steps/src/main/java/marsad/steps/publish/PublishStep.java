package marsad.steps.publish;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.aggregate.region.Regions;
import marsad.article.Moment;
import marsad.export.Exporters;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.export.names.PersonNames;
import marsad.reference.ReferenceTables;
import marsad.steps.aggregate.StaleMonths;
import marsad.steps.operator.OperatorTables;
import marsad.steps.store.Access;
import marsad.steps.store.Media;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.StoreFormat;
import marsad.steps.store.Stores;

/** Writes the public files of the months that changed, and those of the newest incidents. */
public final class PublishStep {
  /** Maximum number of lost races with other writers of one publication. */
  private static final int MAX_RACES = 20;

  /** The month in the key of a file. */
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

  /** Months whose public files are stale. */
  public List<YearMonth> due() throws IOException {
    return marked(ObjectKeys.STALE);
  }

  /** Months in which something is delayed. */
  public List<YearMonth> waiting() throws IOException {
    return marked(ObjectKeys.DELAYED);
  }

  /** Months in which something delayed is now due; the caller publishes them every hour. */
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
   * Every month that was published, is due, is delayed, or has incidents. A month that a killed
   * process had begun has incidents only.
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

  /** Number of incidents that are not published or not confirmed, over all years. */
  public Doubtful doubtful() throws IOException {
    Totals totals = history().totals();
    return new Doubtful(
        totals.unconfirmed(),
        totals.total(Totals.Year::flagged),
        totals.total(Totals.Year::heldBack));
  }

  /**
   * Publishes months. Several processes may do so at the same time: a public file is read before
   * the state that it is made of, and replaced only if it is still the same, so that no older state
   * overwrites a newer one.
   *
   * @return keys of the files that changed
   */
  public List<String> publish(Collection<YearMonth> changed) throws IOException {
    format.checkOnly();
    for (YearMonth month : changed) {
      StaleMonths.unmark(stores, month);
    }
    List<String> keys = exporters.keys(changed);
    List<String> written = new ArrayList<>();
    for (int race = 0; race < MAX_RACES; race++) {
      Map<String, Optional<Stored>> before = new TreeMap<>();
      for (String key : keys) {
        before.put(key, stores.open().find(key));
      }
      History history = history();
      Snapshot snapshot = new SnapshotBuilder(history, stores).of(changed);
      if (write(exporters.files(snapshot), before, written)) {
        remind(history, changed);
        return written;
      }
    }
    throw new IOException("the public files are changed by others all the time; try again");
  }

  /** Stores in which months something is delayed. */
  private void remind(History history, Collection<YearMonth> months) throws IOException {
    for (YearMonth month : months) {
      StaleMonths.delay(stores, month, history.delayed(month));
    }
  }

  /** Writes the files that differ; returns false if another writer was faster. */
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

  /** A day for files of past months, which seldom change; a minute for all others. */
  private String cacheControl(String key) {
    Matcher month = MONTH.matcher(key);
    YearMonth current = YearMonth.now(clock.withZone(Moment.LOCAL));
    boolean over = month.find() && YearMonth.parse(month.group(1)).isBefore(current.minusMonths(1));
    return over ? "public, max-age=86400" : "public, max-age=60";
  }
}
