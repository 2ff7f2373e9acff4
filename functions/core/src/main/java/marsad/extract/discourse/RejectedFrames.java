package marsad.extract.discourse;

import java.util.ArrayList;
import java.util.List;
import marsad.event.RejectionReason;
import marsad.extract.coreference.SamePlaceAndDate;
import marsad.extract.coreference.StatedPlaceAndDate;
import marsad.extract.frame.Frame;
import marsad.extract.signal.Signal;

/**
 * What a text denied, recalled or commented so far: what it tells of the like later is the same.
 */
final class RejectedFrames {
  /** Number of frames back to which a later mention may refer: the cost of a text stays linear. */
  private static final int MEMORY = 24;

  private final SamePlaceAndDate where;
  private final NewsFilter news;
  private final List<Frame> denied = new ArrayList<>();
  private final List<Frame> recalled = new ArrayList<>();

  RejectedFrames(SamePlaceAndDate where, NewsFilter news) {
    this.where = where;
    this.news = news;
  }

  private static void add(List<Frame> frames, Frame frame) {
    frames.add(frame);
    if (frames.size() > MEMORY) {
      frames.remove(0);
    }
  }

  /** Notes a frame that is no news. */
  void note(Frame frame) {
    if (frame.rejection() == RejectionReason.DENIED) {
      add(denied, frame);
    }
    if (frame.rejection() == RejectionReason.BACKGROUND
        || frame.rejection() == RejectionReason.COMMENTARY) {
      add(recalled, frame);
    }
  }

  /**
   * Returns whether what a frame tells was denied: something alike, at a place that the denial
   * names or where neither names one. What has a place of its own is news beside a denial without.
   */
  boolean isDenied(Frame frame) {
    return denied.stream().anyMatch(other -> isAlike(other, frame));
  }

  /**
   * "They buried the victims of the bomb in Daquq. The blast wounded nine": what the text has
   * recalled before, told with its article or under a subject that is only a comment.
   */
  boolean isRecalled(Frame frame) {
    return !frame.has(Signal.SEPARATE)
        && !frame.has(Signal.AGAIN)
        && !news.isToday(frame)
        && recalled.stream()
            .anyMatch(
                other ->
                    (other.rejection() == RejectionReason.COMMENTARY
                            || frame.has(Signal.DEFINITE) && !StatedPlaceAndDate.hasOwnDate(frame))
                        && isAlike(other, frame)
                        && SamePlaceAndDate.sameDate(other, frame));
  }

  private boolean isAlike(Frame other, Frame frame) {
    return other.kind().like(frame.kind())
        && (other.ownPlace() || !frame.isPlaced())
        && where.compatiblePlace(other, frame);
  }
}
