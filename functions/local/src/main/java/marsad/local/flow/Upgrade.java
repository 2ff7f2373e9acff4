package marsad.local.flow;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
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
 * Upgrades a store of version 1 to version 2, once: incidents keep their ids, and all derived state
 * is made again from the stored articles. An interrupted upgrade begins anew.
 */
public final class Upgrade {
  private static final String OLD_INCIDENTS = "state/incidents/";

  /** Prefixes of derived state of version 1. */
  private static final List<String> DERIVED =
      List.of(ObjectKeys.DAYS, ObjectKeys.PLACED, "state/sums/", ObjectKeys.YEARS);

  private final Stores stores;
  private final PrintStream progress;

  public Upgrade(Stores stores, PrintStream progress) {
    this.stores = stores;
    this.progress = progress;
  }

  /**
   * Upgrades the store if it is of version 1.
   *
   * @throws IOException if it is of a version that this Marsad does not know
   */
  public void run() throws IOException {
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
    new StoredFlow(stores, Clock.systemUTC(), new ConsoleListener(stores, progress)).replay();
    delete(OLD_INCIDENTS);
    format.set(false);
    progress.println("upgraded");
  }

  /** Stores the incidents of version 1 in the form of version 2, under their old ids. */
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

  /** Ids of the incidents that events of version 1 founded, by id of the event. */
  private Map<String, String> foundingIds() throws IOException {
    Map<String, String> ids = new HashMap<>();
    for (String key : stores.inner().list(ObjectKeys.DAYS)) {
      try {
        DayState day = Json.read(stores.inner().find(key).orElseThrow().bytes(), DayState.class);
        for (ReportedEvent reported : day.events()) {
          ids.put(reported.event().id(), reported.ownFoundingId(1));
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
