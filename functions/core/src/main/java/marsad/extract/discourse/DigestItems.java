package marsad.extract.discourse;

import java.util.ArrayList;
import java.util.List;
import marsad.extract.draft.EventDraft;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;

/** Follows the items of a digest: what one reports is not told again in the next. */
final class DigestItems {
  private boolean digest;

  /** Number of events before the item of a digest that is read: none of them is told again. */
  private int before;

  /** Whether the sentence that is read stands in an item of a list. */
  private boolean list;

  /** Number of events before the list that is read. */
  private int beforeList;

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

  /** Returns whether what is read tells one incident after another. */
  boolean isDigest() {
    return digest || list;
  }

  /** Goes on to the next sentence, which may begin an item or end a list. */
  void follow(AnnotatedPassage passage, Sentence sentence) {
    boolean holds = passage.lines().holds(sentence);
    if (holds && !list) {
      beforeList = events.size();
    }
    if (passage.opensItem(sentence)) {
      before = events.size();
    } else if (list && !holds) {
      before = 0;
    }
    list = holds;
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

  /** Returns the events of the item. */
  List<EventDraft> told() {
    return events.subList(before, events.size());
  }

  /**
   * Returns the events that a frame may speak of: those of its item and, in a list, those that the
   * text told before the list at its place or, for its first item, nowhere.
   */
  List<EventDraft> told(Frame frame) {
    if (!list || !frame.ownPlace()) {
      return told();
    }
    List<EventDraft> all = new ArrayList<>();
    for (EventDraft event : events.subList(0, beforeList)) {
      if (event.ownPlace()
          ? event.place().place().equals(frame.place().place())
          : before == beforeList) {
        all.add(event);
      }
    }
    all.addAll(told());
    return all;
  }
}
