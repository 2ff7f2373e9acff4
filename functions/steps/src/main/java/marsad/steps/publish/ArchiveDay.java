package marsad.steps.publish;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import marsad.aggregate.Incident;
import marsad.aggregate.Told;
import marsad.archive.Archive;
import marsad.steps.Layout;
import marsad.steps.aggregate.DayIncidents;
import marsad.steps.aggregate.DayState;
import marsad.steps.store.Media;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;

/**
 * A day of the state, with its two files in the archive.
 *
 * @param articles the articles published that day, with what of them was set aside, by reason
 */
record ArchiveDay(List<Incident> incidents, Map<String, Map<String, Integer>> articles) {
  private static final Media PARQUET = Media.of("application/vnd.apache.parquet");
  private static final int MOST_RACES = 20;

  /** Reads the days of a month in their order, and writes their files where they are behind. */
  static List<ArchiveDay> read(Stores stores, YearMonth month) throws IOException {
    Set<String> there = new HashSet<>();
    SortedSet<LocalDate> days = new TreeSet<>();
    for (String prefix : List.of(Layout.DAYS, Layout.INCIDENTS)) {
      for (String key : stores.inner().list(prefix + month)) {
        there.add(key);
        days.add(Layout.dayOf(key, prefix));
      }
    }
    for (String table : List.of("events", "incidents")) {
      there.addAll(stores.inner().list(Layout.archive(table) + month));
    }
    List<ArchiveDay> read = new ArrayList<>();
    for (LocalDate day : days) {
      read.add(read(stores, day, there));
    }
    return read;
  }

  private static ArchiveDay read(Stores stores, LocalDate day, Set<String> there)
      throws IOException {
    String eventsKey = Layout.archive("events", day);
    String incidentsKey = Layout.archive("incidents", day);
    for (int race = 0; race < MOST_RACES; race++) {
      // before the state, so that nothing newer is written over
      boolean look = race > 0;
      Optional<Stored> eventsFile = find(stores, eventsKey, there, look);
      Optional<Stored> incidentsFile = find(stores, incidentsKey, there, look);
      Optional<DayState> state = stores.find(Layout.day(day), DayState.class);
      List<Told> events = state.map(DayState::events).orElse(List.of());
      List<Incident> incidents =
          there.contains(Layout.incidents(day))
              ? stores.get(Layout.incidents(day), DayIncidents.class).incidents()
              : List.of();
      if (put(stores, eventsKey, events.isEmpty(), Archive.events(events), eventsFile)
          && put(
              stores,
              incidentsKey,
              incidents.isEmpty(),
              Archive.incidents(incidents),
              incidentsFile)) {
        return new ArchiveDay(incidents, state.map(DayState::articles).orElse(Map.of()));
      }
      Stores.backOff(race);
    }
    throw new IOException(
        "the archive of " + day + " is changed by others all the time; try again");
  }

  private static Optional<Stored> find(Stores stores, String key, Set<String> there, boolean look)
      throws IOException {
    return look || there.contains(key) ? stores.inner().find(key) : Optional.empty();
  }

  /** Whether the file is now this one; a day that was never archived needs none without rows. */
  private static boolean put(
      Stores stores, String key, boolean empty, byte[] bytes, Optional<Stored> before)
      throws IOException {
    return empty && before.isEmpty()
        || Stores.holds(before, bytes)
        || Stores.write(stores.inner(), key, bytes, PARQUET, before);
  }
}
