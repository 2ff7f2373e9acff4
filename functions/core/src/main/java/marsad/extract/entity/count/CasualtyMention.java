package marsad.extract.entity.count;

import java.util.List;
import java.util.stream.Stream;
import marsad.event.Casualties.Count;
import marsad.event.Casualties.Side;
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

  /** Side of armed people of whom the text does not say for whom they bear arms. */
  public static final String ARMED = "armed";

  /** Side of people of whom the text says nothing else. */
  public static final String ANYONE = "anyone";

  /** Returns whether the number of people is given and is not zero. */
  public boolean hasVictims() {
    return count != null && count.some();
  }

  /** Returns whether the text says that nobody suffered it. */
  public boolean isNone() {
    return count != null && !count.some();
  }

  /** Returns whether some are of a side, or of none that the text names. */
  public boolean has(String side) {
    return count != null && count.of().stream().anyMatch(part -> part.actor().equals(side));
  }

  /** Returns the parts of a count whose side the text names. */
  public static List<Side> named(Count count) {
    return count.of().stream()
        .filter(side -> !side.actor().equals(ARMED) && !side.actor().equals(ANYONE))
        .toList();
  }

  /** Returns the sides of those who were killed, as far as they are named. */
  public Stream<String> victims() {
    return count == null || outcome != Outcome.KILLED
        ? Stream.of()
        : named(count).stream().map(Side::actor);
  }
}
