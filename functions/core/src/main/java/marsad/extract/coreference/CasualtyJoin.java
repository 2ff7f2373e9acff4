package marsad.extract.coreference;

import marsad.extract.draft.EventDraft;
import marsad.extract.frame.Frame;
import marsad.extract.signal.Signal;
import marsad.reference.KindTrait;

/** Decides whether casualties that a frame counts belong to an event before it. */
public final class CasualtyJoin {
  private final SamePlaceAndDate where;

  public CasualtyJoin(SamePlaceAndDate where) {
    this.where = where;
  }

  /** Returns whether casualties without an event of their own can be those of an event. */
  public boolean canBeOf(EventDraft event, Frame frame) {
    return event != null
        && !frame.has(Signal.SEPARATE)
        && !StatedPlaceAndDate.isElsewhere(event, frame)
        && !isOfAnArrestBefore(event, frame)
        && !(event.has(Signal.SEVERAL) && frame.ownPlace() && !frame.has(Signal.SEVERAL))
        && where.allow(event, frame);
  }

  /** "A man was detained. In a town | one was killed": who was killed there was not arrested. */
  private static boolean isOfAnArrestBefore(EventDraft event, Frame frame) {
    return event.kind().has(KindTrait.JUDICIAL)
        && !event.ownPlace()
        && frame.ownPlace()
        && frame.hasCasualties();
  }

  /** "The operation killed four": what is only pointed at is the event before, by any name. */
  public boolean refersTo(Frame frame, EventDraft event) {
    return event != null
        && frame.hasCasualties()
        && !event.hasCasualties()
        && where.allow(event, frame);
  }
}
