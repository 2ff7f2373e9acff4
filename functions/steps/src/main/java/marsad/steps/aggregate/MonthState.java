package marsad.steps.aggregate;

import java.util.List;
import java.util.Map;
import marsad.aggregate.Incident;
import marsad.aggregate.Told;

/**
 * All that is known of a month: one object, so that it changes in one write.
 *
 * @param month {@code 2022-07}
 * @param articles the articles filed in it, with what of them was set aside, by reason
 * @param events the events filed in it
 * @param incidents what they tell together
 */
public record MonthState(
    String month,
    Map<String, Map<String, Integer>> articles,
    List<Told> events,
    List<Incident> incidents) {
  public MonthState {
    articles = articles == null ? Map.of() : Map.copyOf(articles);
    events = events == null ? List.of() : List.copyOf(events);
    incidents = incidents == null ? List.of() : List.copyOf(incidents);
  }
}
