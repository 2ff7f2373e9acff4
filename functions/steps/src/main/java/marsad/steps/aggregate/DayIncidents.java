package marsad.steps.aggregate;

import java.util.List;
import marsad.aggregate.Incident;

/**
 * The incidents of a day, made of the events of that day and the days around it.
 *
 * @param day ISO date
 */
public record DayIncidents(String day, List<Incident> incidents) {
  public DayIncidents {
    incidents = incidents == null ? List.of() : List.copyOf(incidents);
  }
}
