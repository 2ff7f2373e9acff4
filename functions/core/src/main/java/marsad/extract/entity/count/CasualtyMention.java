package marsad.extract.entity.count;

import java.util.stream.Stream;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.EvidenceSpan;

/**
 * Words that say that people were killed, wounded, captured or are missing.
 *
 * @param first index of the first token of the word for the outcome
 * @param last index of its last token
 * @param sentence number of the sentence in the text
 * @param outcome what the people suffered
 * @param count how many they are; null where the sentence does not say
 * @param proof the words that prove it
 */
public record CasualtyMention(
    int first, int last, int sentence, Outcome outcome, Count count, EvidenceSpan proof) {

  /** Returns whether the number of people is given and is not zero. */
  public boolean hasVictims() {
    return count != null && count.some();
  }

  /** Returns the sides of those who were killed. */
  public Stream<String> victims() {
    return count == null || outcome != Outcome.KILLED
        ? Stream.of()
        : count.of().stream().map(Casualties.Side::actor);
  }
}
