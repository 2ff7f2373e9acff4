package marsad.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Merge;
import marsad.aggregate.incident.ReportedEvent;
import marsad.json.Json;
import marsad.steps.aggregate.DayIncidents;
import marsad.steps.aggregate.DayState;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Parallel;
import marsad.steps.store.StoreFormat;
import marsad.steps.store.Stores;

/**
 * Brings a store of version 1 to version 2, once: its incidents keep their ids in the record, and
 * everything that is derived is made again of the stored articles. One that was interrupted begins
 * anew.
 */
final class Upgrade {
  private static final String OLD_INCIDENTS = "state/incidents/";

  /** State of version 1 that is made again. */
  private static final List<String> DERIVED =
      List.of(ObjectKeys.DAYS, ObjectKeys.PLACED, "state/sums/", ObjectKeys.YEARS);

  private final Stores stores;
  private final PrintStream progress;

  Upgrade(Stores stores, PrintStream progress) {
    this.stores = stores;
    this.progress = progress;
  }

  /**
   * Upgrades the store if it is of version 1.
   *
   * @throws IOException if it is of a version that this Marsad does not know
   */
  void run() throws IOException {
    StoreFormat format = new StoreFormat(stores);
    var found = format.find();
    if (found.isPresent()) {
      StoreFormat.refuseNewer(found.get());
    }
    if (found.isEmpty()
        || found.get().version() == StoreFormat.VERSION && !found.get().upgrading()) {
      return;
    }
    progress.println("upgrading the data from version 1 to version 2, once …");
    if (found.get().version() == 1) {
      record();
      format.set(true);
    }
    for (String folder : DERIVED) {
      delete(folder);
    }
    new Rebuild(stores, progress).replay();
    delete(OLD_INCIDENTS);
    format.set(false);
    progress.println("upgraded");
  }

  /** Writes the incidents of version 1 into the record, under the ids that they had. */
  private void record() throws IOException {
    Map<String, String> foundingIds = foundingIds();
    int written = 0;
    for (String key : stores.inner().list(OLD_INCIDENTS)) {
      try {
        DayIncidents day =
            Json.read(stores.inner().find(key).orElseThrow().bytes(), DayIncidents.class);
        List<Incident> incidents =
            day.incidents().stream().map(incident -> upgraded(incident, foundingIds)).toList();
        stores.put(
            ObjectKeys.INCIDENTS + key.substring(OLD_INCIDENTS.length()),
            new DayIncidents(day.day(), incidents, List.of()));
        written += incidents.size();
      } catch (IOException | IllegalArgumentException e) {
        System.err.println(
            "marsad: " + key + " is damaged: " + e.getMessage() + "; its ids are lost");
      }
    }
    progress.printf(Locale.ROOT, "kept the ids of %d incidents%n", written);
  }

  /** The ids that the events of version 1 found, by the event's id. */
  private Map<String, String> foundingIds() throws IOException {
    Map<String, String> ids = new HashMap<>();
    for (String key : stores.inner().list(ObjectKeys.DAYS)) {
      try {
        DayState day = Json.read(stores.inner().find(key).orElseThrow().bytes(), DayState.class);
        for (ReportedEvent told : day.events()) {
          ids.put(told.event().id(), told.ownFoundingId(1));
        }
      } catch (IOException | IllegalArgumentException e) {
        System.err.println(
            "marsad: " + key + " is damaged: " + e.getMessage() + "; it is made again");
      }
    }
    return ids;
  }

  private static Incident upgraded(Incident old, Map<String, String> foundingIds) {
    TreeSet<String> aliases = new TreeSet<>();
    for (Merge merge : old.merge()) {
      String id = foundingIds.get(merge.eventId());
      if (id != null) {
        aliases.add(id);
      }
    }
    return old.known(old.id(), List.copyOf(aliases), List.of())
        .logged(List.of(), null, old.firstSeen(), old.updated(), 0);
  }

  private void delete(String folder) throws IOException {
    Parallel.each(stores.inner(), stores.inner().list(folder), stores.inner()::delete);
  }
}
