package marsad.extract.discourse;

import java.util.List;
import marsad.extract.draft.EventDraft;
import marsad.extract.frame.Frame;
import marsad.extract.frame.Signal;
import marsad.extract.lexicon.Strength;

/** Follows the items of a digest: what one reports is not told again in the next. */
final class DigestItems {
  private boolean digest;

  /** Number of events before the item of a digest that is read: none of them is told again. */
  private int before;

  private final List<EventDraft> events;

  /**
   * @param events the events of the text so far; the list grows
   */
  DigestItems(List<EventDraft> events) {
    this.events = events;
  }

  /** Says whether the passage that follows lists one incident after another. */
  void setDigest(boolean isDigest) {
    digest = isDigest;
  }

  boolean isDigest() {
    return digest;
  }

  /** Begins an item. */
  void open() {
    before = events.size();
  }

  /** Returns the last event of the item; null where there is none. */
  EventDraft last() {
    return events.size() == before ? null : events.get(events.size() - 1);
  }

  /**
   * Returns whether a frame begins an item of a digest without heads: its sentence reports another
   * event.
   */
  boolean begins(Frame frame) {
    return digest
        && before == 0
        && (frame.is(Strength.NEW) || frame.hasCasualties() && !frame.has(Signal.DEFINITE))
        && events.stream().noneMatch(event -> event.sentence().equals(frame.sentence()));
  }

  /** Returns the events that a frame may speak of. */
  List<EventDraft> told() {
    return events.subList(before, events.size());
  }
}
