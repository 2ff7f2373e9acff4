package marsad.steps.aggregate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import marsad.aggregate.incident.ReportedEvent;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Parallel;
import marsad.steps.store.Stores;

/**
 * Some days as they were read of the store: the incidents first, then the events that they are made
 * of.
 *
 * @param stored the incidents' objects, to be replaced only where they are still these
 * @param filed the events' objects
 */
record DayRange(
    Map<LocalDate, Optional<Stored>> stored,
    Map<LocalDate, DayIncidents> incidents,
    Map<LocalDate, Optional<Stored>> filed,
    Map<LocalDate, List<ReportedEvent>> events) {

  /**
   * Reads days.
   *
   * @param lost what counts for records of incidents that cannot be read, by key
   */
  static DayRange read(Stores stores, SortedSet<LocalDate> days, Map<String, DayIncidents> lost)
      throws IOException {
    Map<LocalDate, Entry<DayIncidents>> incidents =
        entries(stores, days, ObjectKeys::incidents, DayIncidents.class, lost);
    Map<LocalDate, Entry<DayState>> events =
        entries(stores, days, ObjectKeys::day, DayState.class, Map.of());
    return new DayRange(
        each(incidents, Entry::stored),
        records(incidents),
        each(events, Entry::stored),
        each(events, day -> day.read().map(DayState::events).orElse(List.of())));
  }

  /** These days and others; what was written since a day was read shows in {@link #current}. */
  DayRange with(DayRange others) {
    return new DayRange(
        together(stored, others.stored),
        together(incidents, others.incidents),
        together(filed, others.filed),
        together(events, others.events));
  }

  private static <T> Map<LocalDate, T> together(Map<LocalDate, T> one, Map<LocalDate, T> other) {
    Map<LocalDate, T> both = new TreeMap<>(one);
    both.putAll(other);
    return both;
  }

  /** A day's record, and the object that it was read from. */
  private record Entry<T>(Optional<Stored> stored, Optional<T> read) {}

  private static <T> Map<LocalDate, Entry<T>> entries(
      Stores stores,
      SortedSet<LocalDate> days,
      Function<LocalDate, String> key,
      Class<T> type,
      Map<String, T> lost)
      throws IOException {
    Iterator<Entry<T>> read =
        Parallel.map(stores.inner(), days, day -> entry(stores, key.apply(day), type, lost))
            .iterator();
    Map<LocalDate, Entry<T>> entries = new TreeMap<>();
    days.forEach(day -> entries.put(day, read.next()));
    return entries;
  }

  private static <T> Entry<T> entry(Stores stores, String key, Class<T> type, Map<String, T> lost)
      throws IOException {
    Optional<Stored> stored = stores.inner().find(key);
    if (lost.containsKey(key)) {
      return new Entry<>(stored, Optional.of(lost.get(key)));
    }
    return new Entry<>(
        stored,
        stored.isEmpty() ? Optional.empty() : Optional.of(Stores.read(key, stored.get(), type)));
  }

  private static Map<LocalDate, DayIncidents> records(Map<LocalDate, Entry<DayIncidents>> entries) {
    Map<LocalDate, DayIncidents> records = new TreeMap<>();
    entries.forEach((day, entry) -> records.put(day, entry.read().orElseGet(() -> none(day))));
    return records;
  }

  private static DayIncidents none(LocalDate day) {
    return new DayIncidents(day.toString(), List.of(), List.of());
  }

  /** The record of a day. */
  DayIncidents record(LocalDate day) {
    return incidents.getOrDefault(day, none(day));
  }

  private static <T, R> Map<LocalDate, R> each(
      Map<LocalDate, Entry<T>> entries, Function<Entry<T>, R> part) {
    Map<LocalDate, R> parts = new TreeMap<>();
    entries.forEach((day, entry) -> parts.put(day, part.apply(entry)));
    return parts;
  }

  /** All events. */
  List<ReportedEvent> all() {
    return events.values().stream().flatMap(List::stream).toList();
  }

  /** Whether the events are still those that were read. */
  boolean current(Stores stores) throws IOException {
    return Parallel.map(
            stores.inner(),
            filed.entrySet(),
            day ->
                stores
                    .inner()
                    .find(ObjectKeys.day(day.getKey()))
                    .map(Stored::etag)
                    .equals(day.getValue().map(Stored::etag)))
        .stream()
        .allMatch(same -> same);
  }
}
