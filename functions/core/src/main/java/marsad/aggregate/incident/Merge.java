package marsad.aggregate.incident;

import java.util.List;

/** Why an event was joined to an incident; taking it apart again needs no more than this. */
public record Merge(String eventId, List<String> reasons) {
  public Merge {
    reasons = List.copyOf(reasons);
  }

  /** The article that told the event: an event's id is its article's and an ordinal. */
  public String articleId() {
    return eventId.substring(0, Math.max(0, eventId.lastIndexOf('-')));
  }
}
