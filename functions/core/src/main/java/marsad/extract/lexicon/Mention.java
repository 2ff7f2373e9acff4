package marsad.extract.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of tokens that a table knows.
 *
 * @param first index of its first token in the text
 * @param last index of its last token
 * @param clitics what stands attached before it: a conjunction, a preposition
 * @param ending what stands attached behind it
 * @param senses everything of one type that it may mean
 */
public record Mention(
    int first, int last, String clitics, String ending, List<? extends Concept> senses) {

  /** Returns the same words with fewer senses. */
  public Mention with(List<? extends Concept> others) {
    return others.size() == senses.size()
        ? this
        : new Mention(first, last, clitics, ending, others);
  }

  /** Its first meaning of a type. */
  <S extends Concept> Optional<S> find(Class<S> type) {
    for (Concept sense : senses) {
      if (type.isInstance(sense)) {
        return Optional.of(type.cast(sense));
      }
    }
    return Optional.empty();
  }

  /** Its first meaning, of the type that the mention is known to have. */
  public <S extends Concept> S get(Class<S> type) {
    return find(type).orElseThrow();
  }

  public boolean holds(int token) {
    return first <= token && token <= last;
  }
}
