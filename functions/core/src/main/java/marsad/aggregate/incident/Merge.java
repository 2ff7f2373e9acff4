package marsad.aggregate.incident;

import java.util.List;

/** Why an event was joined to an incident, which is enough to undo it. */
public record Merge(String eventId, List<String> reasons) {
  public Merge {
    reasons = List.copyOf(reasons);
  }

  /** Returns the id of the event's article: an event's id is that of its article and an ordinal. */
  public String articleId() {
    return eventId.substring(0, Math.max(0, eventId.lastIndexOf('-')));
  }
}
