package marsad.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marsad.aggregate.history.Gone;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Incident;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.json.Json;

/** Writes the changes of a month's incidents, oldest first, with the ids of withdrawn incidents. */
public final class ChangesExporter implements Exporter {
  private record Entry(
      String id,
      String at,
      String field,
      String old,
      @JsonProperty("new") String now,
      String because) {
    static Entry of(Incident incident, Change change) {
      return new Entry(
          incident.id(), change.at(), change.field(), change.old(), change.now(), change.because());
    }

    static Entry of(Gone gone) {
      return new Entry(
          gone.id(), gone.at(), Change.INCIDENT, "published", "withdrawn", gone.because());
    }
  }

  private record ChangeFile(int version, @JsonInclude List<Entry> changes) {}

  @Override
  public Optional<String> findMonthKey(YearMonth month) {
    return Optional.of(key(month));
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    return snapshot.filesOfMonths(
        (month, incidents) ->
            file(month, incidents, snapshot.gone().getOrDefault(month, List.of())));
  }

  private static String key(YearMonth month) {
    return "data/changes/" + month + ".json";
  }

  private static PublicFile file(YearMonth month, List<Incident> incidents, List<Gone> withdrawn) {
    List<Entry> entries = new ArrayList<>();
    for (Incident incident : incidents) {
      incident.changes().forEach(change -> entries.add(Entry.of(incident, change)));
    }
    withdrawn.forEach(gone -> entries.add(Entry.of(gone)));
    entries.sort(Comparator.comparing(entry -> entry.at() == null ? "" : entry.at())); // stable
    return new PublicFile(key(month), "application/json", Json.bytes(new ChangeFile(2, entries)));
  }
}
