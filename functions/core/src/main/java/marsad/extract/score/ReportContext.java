package marsad.extract.score;

import java.util.List;
import java.util.Set;
import marsad.event.RejectionReason;
import marsad.reference.Kind;

/**
 * What the certainty of an event asks of the report around it.
 *
 * @param dated whether the report says when it was published
 * @param titled whether it has a title
 * @param title kinds of the events that the title tells; none where there is no title
 * @param position number of events of the report before this one, from 0
 * @param events number of events of the report
 * @param rejected why passages of the report were rejected
 */
public record ReportContext(
    boolean dated,
    boolean titled,
    List<Kind> title,
    int position,
    int events,
    Set<RejectionReason> rejected) {
  public ReportContext {
    title = List.copyOf(title);
    rejected = Set.copyOf(rejected);
  }

  /** Returns the context of the event behind. */
  public ReportContext next() {
    return new ReportContext(dated, titled, title, position + 1, events, rejected);
  }

  /** Returns whether the title tells an event that can be one of this kind. */
  boolean titleTells(Kind kind) {
    return title.stream().anyMatch(other -> other.like(kind));
  }
}
