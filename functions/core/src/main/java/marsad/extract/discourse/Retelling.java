package marsad.extract.discourse;

import java.util.List;
import marsad.event.RejectionReason;
import marsad.extract.coreference.SamePlaceAndDate;
import marsad.extract.coreference.StatedPlaceAndDate;
import marsad.extract.draft.EventDraft;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Marker;
import marsad.extract.signal.Signal;
import marsad.reference.KindTrait;

/**
 * Decides why a frame that joins no event is none of its own: it retells what was denied or
 * recalled, or names no deed.
 */
final class Retelling {
  private final RejectedFrames rejectedFrames;
  private final List<EventDraft> title;
  private final SamePlaceAndDate where;

  /**
   * @param rejectedFrames what the text denied or recalled so far
   * @param title the events of the title
   */
  Retelling(RejectedFrames rejectedFrames, List<EventDraft> title, SamePlaceAndDate where) {
    this.rejectedFrames = rejectedFrames;
    this.where = where;
    this.title = List.copyOf(title);
  }

  /** Returns why a frame is no new event; null where it may be one. */
  RejectionReason reason(Frame frame, boolean inLead) {
    if (!frame.has(Signal.SEPARATE) && !frame.has(Signal.AGAIN) && rejectedFrames.isDenied(frame)) {
      return RejectionReason.DENIED;
    }
    if (rejectedFrames.isRecalled(frame)) {
      return RejectionReason.COMMENTARY;
    }
    if (frame.has(Signal.IDLE)) {
      return RejectionReason.NOT_SECURITY;
    }
    if (frame.has(Signal.THING)
        && !(frame.kind().has(KindTrait.FIND) && !frame.actors().isEmpty())
        && !StatedPlaceAndDate.hasOwnDate(frame)) {
      return RejectionReason.NOT_SECURITY;
    }
    boolean general = frame.has(Signal.GENERAL) && !StatedPlaceAndDate.hasOwnDate(frame);
    boolean known =
        frame.has(Signal.KNOWN)
            && !isInTitle(frame)
            && !(inLead && StatedPlaceAndDate.isDated(frame));
    return general || known ? RejectionReason.COMMENTARY : null;
  }

  private boolean isInTitle(Frame frame) {
    return title.stream()
        .anyMatch(
            event ->
                event.kind().like(frame.kind())
                    && (!isAfter(frame) || where.compatiblePlace(event, frame)));
  }

  /** "After | the strike on Khor Mor they set up …": says when, and may be another strike. */
  private static boolean isAfter(Frame frame) {
    int first = frame.sentence().first();
    return frame.first() > first
        && frame.trigger().passage().nearest(Marker.AFTER, frame.first() - 1, first) >= first;
  }
}
