package marsad.extract.discourse;

import java.util.List;
import marsad.extract.draft.EventDraft;
import marsad.extract.frame.Signal;
import marsad.reference.KindTrait;

/** Recognises an event that only sums up incidents told later: "scattered attacks killed five". */
final class Summary {
  /** Minimum number of incidents told behind a sentence that sums them up. */
  private static final int ITEMS = 2;

  private Summary() {}

  /** Returns whether an event sums up enough of the events behind it. */
  static boolean is(EventDraft sum, List<EventDraft> events) {
    return sum.has(Signal.SEVERAL) && parts(sum, events) >= ITEMS;
  }

  /** Returns the number of incidents behind a summary that may be among those that it sums up. */
  private static long parts(EventDraft sum, List<EventDraft> events) {
    return events.subList(events.indexOf(sum) + 1, events.size()).stream()
        .filter(
            e ->
                !e.has(Signal.SEVERAL)
                    && (e.ownPlace() || e.has(Signal.SEPARATE) || e.has(Signal.LATER))
                    && isPart(sum, e))
        .count();
  }

  /** Returns whether an event is violence as that of a summary, or of the same kind. */
  private static boolean isPart(EventDraft sum, EventDraft event) {
    boolean violent = sum.kind().has(KindTrait.ASSAULT) && event.kind().has(KindTrait.ASSAULT);
    return violent || sum.kind().like(event.kind());
  }
}
