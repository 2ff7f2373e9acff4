package marsad.steps.aggregate;

import java.util.List;
import marsad.aggregate.history.Gone;
import marsad.aggregate.incident.Incident;

/**
 * The record of a day: the incidents that are filed under it, and those that were and are gone. It
 * is not derived: ids, aliases and logs of changes are nowhere else.
 *
 * @param day ISO date
 */
public record DayIncidents(String day, List<Incident> incidents, List<Gone> gone) {
  public DayIncidents {
    incidents = incidents == null ? List.of() : List.copyOf(incidents);
    gone = gone == null ? List.of() : List.copyOf(gone);
  }
}
