package marsad.extract.coreference;

import marsad.extract.draft.EventDraft;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.frame.Frame;
import marsad.extract.signal.Signal;

/** What a frame tells of where and when. */
public final class StatedPlaceAndDate {
  private StatedPlaceAndDate() {}

  /** "The shelling near Zakho on Tuesday": says where and when. */
  public static boolean isDated(Frame frame) {
    return frame.isPlaced() && hasOwnDate(frame);
  }

  public static boolean hasOwnDate(Frame frame) {
    return frame.date() != null && !frame.date().dateline();
  }

  /** "Seven were killed in Dijla": other people, at another place that the sentence names. */
  static boolean isElsewhere(EventDraft event, Frame frame) {
    return event.ownPlace()
        && frame.ownPlace()
        && event.hasCasualties()
        && frame.hasCasualties()
        && !event.place().place().equals(frame.place().place())
        && frame.place().rank() == PlaceRank.SITE
        && event.place().rank() == PlaceRank.SITE;
  }

  /** "On Saturday …", behind what happened on Sunday: a day of its own that lies before. */
  public static boolean isBefore(Frame frame, EventDraft event) {
    return !frame.has(Signal.SEPARATE)
        && hasOwnDate(frame)
        && frame.date().span() != null
        && event.date() != null
        && event.date().span() != null
        && frame.date().span().end().compareTo(event.date().span().start()) < 0;
  }
}
