package marsad.extract.discourse;

import java.util.List;
import marsad.event.RejectionReason;
import marsad.extract.frame.Frame;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.lexicon.Marker;
import marsad.extract.signal.Signal;
import marsad.extract.text.Sentence;

/** Follows which sentences only report the past, and recognises those that go on with it. */
final class PastPassage {
  /** Number of the last sentence that only reports the past; -1 where there is none. */
  private int lastBackground = -1;

  private final DraftList drafts;

  PastPassage(DraftList drafts) {
    this.drafts = drafts;
  }

  /** Notes that a sentence only reports the past. */
  void note(int sentence) {
    lastBackground = sentence;
  }

  /** Returns whether the casualties of a sentence are those of the past. */
  boolean holdsCasualties(SentenceFrames sentenceFrames, int number) {
    return isAfterBackground(sentenceFrames, number)
        || lastBackground == number - 1 && drafts.isBeforeNews(sentenceFrames.casualtyFrame());
  }

  /**
   * "In that fighting families fled": returns the frames, those rejected that belong to the past
   * that the sentence before recalls.
   *
   * @param number number of the sentence, from 1
   * @param inLead whether it stands in the lead of the text
   */
  List<Frame> afterBackground(
      SentenceFrames sentence, List<Frame> frames, int number, boolean inLead) {
    Sentence where = sentence.sentence();
    boolean that = sentence.passage().has(Marker.THAT_EVENT, where.first(), where.last());
    if (lastBackground != number - 1) {
      return frames;
    }
    boolean goesOn = that || !inLead && continuesParagraph(sentence);
    return frames.stream()
        .map(
            f ->
                goesOn && f.date() == null && (that || !f.isPlaced() && !f.has(Signal.SEPARATE))
                        || drafts.isBeforeNews(f)
                    ? f.orRejected(RejectionReason.BACKGROUND)
                    : f)
        .toList();
  }

  /** Returns whether a sentence goes on in the paragraph of the one before. */
  private static boolean continuesParagraph(SentenceFrames sentence) {
    int first = sentence.sentence().first();
    return first > 0 && !sentence.passage().token(first - 1).isMark("\n");
  }

  /** "That incident killed four": the casualties of what the sentence before only remembered. */
  private boolean isAfterBackground(SentenceFrames sentenceFrames, int number) {
    Sentence sentence = sentenceFrames.sentence();
    return sentenceFrames.frames().isEmpty()
        && !sentenceFrames.casualtyFrame().ownPlace()
        && sentenceFrames.casualtyFrame().date() == null
        && !drafts.rejected().isEmpty()
        && lastBackground == number - 1
        && (drafts.last() == null
            || sentenceFrames.passage().has(Marker.THAT_EVENT, sentence.first(), sentence.last()));
  }
}
