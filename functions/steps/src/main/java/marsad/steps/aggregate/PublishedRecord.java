package marsad.steps.aggregate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.aggregate.incident.Incident;
import marsad.json.Json;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;

/**
 * What the public files still say of incidents whose record is damaged: their ids and their log.
 */
final class PublishedRecord {
  private PublishedRecord() {}

  /** The incidents of a day as they were published last; none where that cannot be read. */
  static DayIncidents of(Stores stores, LocalDate day) throws IOException {
    List<Incident> incidents = new ArrayList<>();
    Optional<Stored> month = stores.open().find("data/incidents/" + YearMonth.from(day) + ".jsonl");
    if (month.isPresent()) {
      new String(month.get().bytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(
              line ->
                  find(line)
                      .filter(i -> i.day().equals(day.toString()))
                      .map(Incident::asPublished)
                      .ifPresent(incidents::add));
    }
    return new DayIncidents(day.toString(), incidents, List.of());
  }

  private static Optional<Incident> find(String line) {
    try {
      Incident incident = Json.read(line, Incident.class);
      return incident.id() == null || incident.reports().isEmpty()
          ? Optional.empty()
          : Optional.of(incident);
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // a public file may be half written, too
    }
  }
}
