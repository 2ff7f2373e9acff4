package marsad.extract.discourse;

import java.util.List;
import marsad.event.RejectionReason;
import marsad.extract.factuality.NonSecurityFilter;
import marsad.extract.frame.Frame;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.lexicon.OtherTopic;
import marsad.extract.signal.Signal;
import marsad.reference.KindTrait;

/**
 * Recognises reports that open with an everyday accident or quarrel: who is arrested for it, and
 * what else the next sentences tell without anybody armed, belongs to the accident.
 */
final class AccidentReport {
  /** Number of sentences behind an accident that still speak of it. */
  private static final int REACH = 6;

  private int left;

  /**
   * Returns the frames of the next sentence, those of an accident rejected.
   *
   * @param first whether no event was reported yet
   */
  List<Frame> judge(SentenceFrames sentence, List<Frame> frames, boolean first) {
    if (!first) {
      left = 0;
      return frames;
    }
    if (isAccident(sentence, frames)) {
      left = REACH;
      return frames;
    }
    if (left == 0) {
      return frames;
    }
    left--;
    return frames.stream()
        .map(f -> belongs(f) ? f.orRejected(RejectionReason.NOT_SECURITY) : f)
        .toList();
  }

  private static boolean isAccident(SentenceFrames sentence, List<Frame> frames) {
    boolean named =
        NonSecurityFilter.isOfAccident(frames)
            || NonSecurityFilter.names(frames, OtherTopic.PRIVATE);
    boolean accepted = frames.stream().anyMatch(f -> f.kind() != null && f.rejection() == null);
    boolean harmed =
        sentence.sentence().number() == 0
            || !sentence.unattached().isEmpty()
            || frames.stream().anyMatch(Frame::hasCasualties);
    return named && harmed && !accepted;
  }

  private static boolean belongs(Frame frame) {
    return !frame.has(Signal.SEPARATE)
        && (frame.has(KindTrait.JUDICIAL)
            || frame.has(KindTrait.CONTINUES) && frame.actors().isEmpty()
            || frame.has(KindTrait.EVERYDAY) && NonSecurityFilter.isUnarmed(frame)
            || NonSecurityFilter.isHarm(frame));
  }

  /** "Four died. A policeman died later": whether the harm of a sentence is that of an accident. */
  boolean holds(Frame casualtyFrame) {
    return left > 0 && casualtyFrame.kind() != null && NonSecurityFilter.isHarm(casualtyFrame);
  }
}
