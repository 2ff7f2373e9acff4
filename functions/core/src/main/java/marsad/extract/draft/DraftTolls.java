package marsad.extract.draft;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.lexicon.Outcome;

/** The dead and wounded of an event, sentence by sentence. */
final class DraftTolls {
  private final Map<Integer, Map<Outcome, Integer>> bySentence = new TreeMap<>();

  DraftTolls(Collection<CasualtyMention> mentions) {
    mentions.stream()
        .filter(mention -> mention.hasVictims() && mention.count().best() != null)
        .filter(m -> m.outcome() == Outcome.KILLED || m.outcome() == Outcome.WOUNDED)
        .forEach(
            mention ->
                bySentence
                    .computeIfAbsent(mention.sentence(), k -> new EnumMap<>(Outcome.class))
                    .merge(mention.outcome(), mention.count().best(), Integer::sum));
  }

  /** Returns the numbers of the sentences that count people, in text order. */
  Set<Integer> sentences() {
    return bySentence.keySet();
  }

  /** Returns the first sentence that counts people. */
  Optional<Integer> first() {
    return List.copyOf(sentences()).stream().findFirst();
  }

  /** Returns the number of people of an outcome that a sentence gives; 0 where it gives none. */
  int people(int sentence, Outcome outcome) {
    return bySentence.getOrDefault(sentence, Map.of()).getOrDefault(outcome, 0);
  }

  /** Returns whether two sentences give the same numbers. */
  boolean equal(int one, int other) {
    return bySentence.get(one).equals(bySentence.get(other));
  }
}
