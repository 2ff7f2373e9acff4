package marsad.steps.aggregate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import marsad.aggregate.Incident;
import marsad.aggregate.Told;
import marsad.steps.Layout;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;

/**
 * Some days as they were read of the store: the incidents first, then the events that they are made
 * of.
 *
 * @param stored the incidents' objects, to be replaced only where they are still these
 * @param filed the events' objects
 */
record View(
    Map<LocalDate, Optional<Stored>> stored,
    Map<LocalDate, List<Incident>> incidents,
    Map<LocalDate, Optional<Stored>> filed,
    Map<LocalDate, List<Told>> events) {

  static View read(Stores stores, SortedSet<LocalDate> days) throws IOException {
    View view = new View(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (LocalDate day : days) {
      Optional<DayIncidents> read =
          read(stores, day, Layout.incidents(day), DayIncidents.class, view.stored());
      view.incidents().put(day, read.map(DayIncidents::incidents).orElse(List.of()));
    }
    for (LocalDate day : days) {
      Optional<DayState> read = read(stores, day, Layout.day(day), DayState.class, view.filed());
      view.events().put(day, read.map(DayState::events).orElse(List.of()));
    }
    return view;
  }

  /** Reads a record of a day, and keeps the object that it was read from. */
  private static <T> Optional<T> read(
      Stores stores,
      LocalDate day,
      String key,
      Class<T> type,
      Map<LocalDate, Optional<Stored>> kept)
      throws IOException {
    Optional<Stored> stored = stores.inner().find(key);
    kept.put(day, stored);
    return stored.isEmpty() ? Optional.empty() : Optional.of(Stores.read(key, stored.get(), type));
  }

  /** All events. */
  List<Told> all() {
    return events.values().stream().flatMap(List::stream).toList();
  }

  /** Whether the events are still those that were read. */
  boolean current(Stores stores) throws IOException {
    for (Map.Entry<LocalDate, Optional<Stored>> day : filed.entrySet()) {
      Optional<Stored> now = stores.inner().find(Layout.day(day.getKey()));
      if (!now.map(Stored::etag).equals(day.getValue().map(Stored::etag))) {
        return false;
      }
    }
    return true;
  }
}
