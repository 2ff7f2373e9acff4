package marsad.steps.publish;

import java.util.List;
import java.util.Map;
import marsad.aggregate.history.Gone;
import marsad.aggregate.incident.Incident;

/**
 * A day as it was read for publication.
 *
 * @param eventsEtag of the object of its events; null where there was none
 * @param incidentsEtag of the object of its incidents; null where there was none
 * @param gone incidents that were filed under the day and that no report tells any more
 * @param articles number of articles published that day
 * @param rejected passages of them that became no event, by reason
 * @param firstRecorded when the first event of the day of each publisher was recorded, by its key,
 *     ISO 8601
 */
public record PublishedDay(
    String eventsEtag,
    String incidentsEtag,
    List<Incident> incidents,
    List<Gone> gone,
    int articles,
    Map<String, Integer> rejected,
    Map<String, String> firstRecorded) {
  public PublishedDay {
    incidents = incidents == null ? List.of() : List.copyOf(incidents);
    gone = gone == null ? List.of() : List.copyOf(gone);
    rejected = rejected == null ? Map.of() : Map.copyOf(rejected);
    firstRecorded = firstRecorded == null ? Map.of() : Map.copyOf(firstRecorded);
  }
}
