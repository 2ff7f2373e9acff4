package marsad.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What Marsad takes from one article.
 *
 * @param extractor version of the rules
 * @param events what happened
 * @param rejected what is spoken of but is no new event, each with its reason
 */
public record Extraction(
    String articleId,
    String lang,
    String extractor,
    @JsonInclude List<Event> events,
    @JsonInclude List<EventRejection> rejected) {
  public Extraction {
    events = List.copyOf(events == null ? List.of() : events);
    rejected = List.copyOf(rejected == null ? List.of() : rejected);
  }
}
