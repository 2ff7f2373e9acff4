package marsad.extract.frame;

import java.util.List;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;

/**
 * What one sentence reports.
 *
 * @param passage the passage that the sentence stands in
 * @param sentence the sentence
 * @param places the places that it names
 * @param frames a frame for each thing that it reports
 * @param unattached numbers of people that no trigger of the sentence explains
 * @param casualtyFrame a frame for those numbers; null where none of them counts people who were
 *     killed, or wounded by somebody armed
 */
public record SentenceFrames(
    AnnotatedPassage passage,
    Sentence sentence,
    List<PlaceMention> places,
    List<Frame> frames,
    List<CasualtyMention> unattached,
    Frame casualtyFrame) {
  public SentenceFrames {
    frames = List.copyOf(frames);
    unattached = List.copyOf(unattached);
  }

  /** Returns the same sentence with other frames. */
  public SentenceFrames with(List<Frame> others, Frame otherCasualtyFrame) {
    return new SentenceFrames(passage, sentence, places, others, unattached, otherCasualtyFrame);
  }
}
