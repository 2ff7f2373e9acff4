package marsad.extract.frame;

import java.util.List;
import marsad.extract.entity.count.CasualtyReader.Harm;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;

/**
 * What one sentence reports.
 *
 * @param reading the passage that the sentence stands in
 * @param sentence the sentence
 * @param places the places that it names
 * @param frames a frame for each thing that it reports
 * @param loose numbers of people that no trigger of the sentence explains
 * @param bearer a frame for those numbers; null where none of them counts people who were killed
 */
public record SentenceFrames(
    AnnotatedPassage reading,
    Sentence sentence,
    List<PlaceMention> places,
    List<Frame> frames,
    List<Harm> loose,
    Frame bearer) {
  public SentenceFrames {
    frames = List.copyOf(frames);
    loose = List.copyOf(loose);
  }

  /** Returns the same sentence with other frames. */
  public SentenceFrames with(List<Frame> others, Frame otherBearer) {
    return new SentenceFrames(reading, sentence, places, others, loose, otherBearer);
  }
}
