package marsad.steps.publish;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.trust.Sources;
import marsad.archive.Archive;
import marsad.steps.aggregate.DayIncidents;
import marsad.steps.aggregate.DayState;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.Media;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/**
 * Reads months for publication: the days that changed since they were read last, and the rest from
 * {@link PublishedMonth}. The archive's files of changed days are written with it.
 */
final class MonthReader {
  private static final Logger LOG = Logger.getLogger(MonthReader.class);
  private static final Media PARQUET = Media.of("application/vnd.apache.parquet");
  private static final int MOST_RACES = 20;

  private final Stores stores;

  MonthReader(Stores stores) {
    this.stores = stores;
  }

  /** A month as it was read last; empty where it never was, or that cannot be read. */
  Optional<PublishedMonth> find(YearMonth month) throws IOException {
    return read(ObjectKeys.month(month), stores.inner().find(ObjectKeys.month(month)));
  }

  private static Optional<PublishedMonth> read(String key, Optional<Stored> stored) {
    try {
      return stored.isEmpty()
          ? Optional.empty()
          : Optional.of(Stores.read(key, stored.get(), PublishedMonth.class));
    } catch (DamagedRecord e) {
      LOG.warnf("%s; its days are read again", e.getMessage());
      return Optional.empty();
    }
  }

  /** A month as it is now. */
  PublishedMonth get(YearMonth month) throws IOException {
    String key = ObjectKeys.month(month);
    for (int race = 0; race < MOST_RACES; race++) {
      Optional<Stored> stored = stores.inner().find(key);
      Optional<PublishedMonth> before =
          read(key, stored).filter(known -> known.archive() == Archive.VERSION);
      SortedMap<String, PublishedDay> known =
          before.map(PublishedMonth::days).orElse(new TreeMap<>());
      SortedMap<String, PublishedDay> now = days(month, known);
      PublishedMonth read = new PublishedMonth(Archive.VERSION, now);
      if (before.isPresent() && now.equals(known) || stores.replace(key, stored, read)) {
        return read;
      }
      Stores.backOff(race);
    }
    throw new IOException(key + " is changed by others all the time; try again");
  }

  private SortedMap<String, PublishedDay> days(
      YearMonth month, SortedMap<String, PublishedDay> known) throws IOException {
    Map<String, String> events = stores.inner().etags(ObjectKeys.DAYS + month);
    Map<String, String> incidents = stores.inner().etags(ObjectKeys.INCIDENTS + month);
    SortedSet<LocalDate> days = new TreeSet<>();
    events.keySet().forEach(key -> days.add(ObjectKeys.dayOf(key, ObjectKeys.DAYS)));
    incidents.keySet().forEach(key -> days.add(ObjectKeys.dayOf(key, ObjectKeys.INCIDENTS)));
    SortedMap<String, PublishedDay> now = new TreeMap<>();
    for (LocalDate day : days) {
      PublishedDay before = known.get(day.toString());
      boolean same =
          before != null
              && Objects.equals(before.eventsEtag(), events.get(ObjectKeys.day(day)))
              && Objects.equals(before.incidentsEtag(), incidents.get(ObjectKeys.incidents(day)));
      now.put(day.toString(), same ? before : read(day));
    }
    return now;
  }

  private PublishedDay read(LocalDate day) throws IOException {
    String eventsKey = ObjectKeys.archive("events", day);
    String incidentsKey = ObjectKeys.archive("incidents", day);
    for (int race = 0; race < MOST_RACES; race++) {
      // before the state, so that nothing newer is written over
      Optional<Stored> eventsFile = stores.inner().find(eventsKey);
      Optional<Stored> incidentsFile = stores.inner().find(incidentsKey);
      Optional<Stored> state = stores.inner().find(ObjectKeys.day(day));
      Optional<Stored> record = stores.inner().find(ObjectKeys.incidents(day));
      DayState events =
          state.isEmpty()
              ? new DayState(day.toString(), Map.of(), List.of())
              : Stores.read(ObjectKeys.day(day), state.get(), DayState.class);
      DayIncidents incidents =
          record.isEmpty()
              ? new DayIncidents(day.toString(), List.of(), List.of())
              : Stores.read(ObjectKeys.incidents(day), record.get(), DayIncidents.class);
      if (put(eventsKey, events.events(), eventsFile)
          && put(incidentsKey, incidents, incidentsFile)) {
        return published(events, etag(state), incidents, etag(record));
      }
      Stores.backOff(race);
    }
    throw new IOException(
        "the archive of " + day + " is changed by others all the time; try again");
  }

  private static String etag(Optional<Stored> stored) {
    return stored.map(Stored::etag).orElse(null);
  }

  private static PublishedDay published(
      DayState events, String eventsEtag, DayIncidents incidents, String incidentsEtag) {
    Map<String, Integer> rejected = new TreeMap<>();
    events
        .articles()
        .values()
        .forEach(article -> article.forEach((r, n) -> rejected.merge(r, n, Integer::sum)));
    return new PublishedDay(
        eventsEtag,
        incidentsEtag,
        incidents.incidents(),
        incidents.gone(),
        events.articles().size(),
        rejected,
        Sources.firstRecorded(events.events()));
  }

  private boolean put(String key, List<ReportedEvent> events, Optional<Stored> before)
      throws IOException {
    return put(key, events.isEmpty(), Archive.events(events), before);
  }

  private boolean put(String key, DayIncidents record, Optional<Stored> before) throws IOException {
    byte[] bytes = Archive.incidents(record.incidents());
    return put(key, record.incidents().isEmpty(), bytes, before);
  }

  /** Whether the file is now this one; a day that was never archived needs none without rows. */
  private boolean put(String key, boolean empty, byte[] bytes, Optional<Stored> before)
      throws IOException {
    return empty && before.isEmpty()
        || Stores.holds(before, bytes)
        || Stores.write(stores.inner(), key, bytes, PARQUET, before);
  }
}
