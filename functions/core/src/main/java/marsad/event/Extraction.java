package marsad.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Marsad takes from one article.
 *
 * @param extractor version of the rules
 * @param events what happened
 * @param rejected what is spoken of but is no new event, each with its reason
 * @param recalled those of the rejected that say where and when: recent events that others reported
 */
public record Extraction(
    String articleId,
    String lang,
    String extractor,
    @JsonInclude List<Event> events,
    @JsonInclude List<EventRejection> rejected,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Event> recalled) {
  public Extraction {
    events = List.copyOf(events == null ? List.of() : events);
    rejected = List.copyOf(rejected == null ? List.of() : rejected);
    recalled = List.copyOf(recalled == null ? List.of() : recalled);
  }

  /** Returns the events that it reports, and behind them those that it recalls. */
  public List<Event> told() {
    return Stream.concat(events.stream(), recalled.stream()).toList();
  }
}
