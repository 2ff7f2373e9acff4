package marsad.steps.aggregate;

import java.util.List;
import java.util.Map;
import marsad.aggregate.incident.ReportedEvent;

/**
 * What is filed under a day: one object, so that it changes in one write.
 *
 * @param day ISO date
 * @param articles the articles published that day, with the number of rejected passages, by reason
 * @param events the events of that day, from whatever article
 */
public record DayState(
    String day, Map<String, Map<String, Integer>> articles, List<ReportedEvent> events) {
  public DayState {
    articles = articles == null ? Map.of() : Map.copyOf(articles);
    events = events == null ? List.of() : List.copyOf(events);
  }
}
