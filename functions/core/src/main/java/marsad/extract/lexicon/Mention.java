package marsad.extract.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens that a table knows.
 *
 * @param first index of its first token in the passage
 * @param last index of its last token
 * @param clitics clitics attached before it: a conjunction, a preposition
 * @param ending ending attached behind it
 * @param senses everything of one type that it may mean
 */
public record Mention(
    int first, int last, String clitics, String ending, List<? extends Concept> senses) {

  /** Returns the same words with fewer or more senses. */
  public Mention with(List<? extends Concept> others) {
    return others.size() == senses.size()
        ? this
        : new Mention(first, last, clitics, ending, others);
  }

  /**
   * Returns of this and another mention that begins with it the one that fits the words best: the
   * longer one, the one with fewer letters taken off, or one with the senses of both.
   */
  Mention and(Mention other) {
    if (last != other.last) {
      return last > other.last ? this : other;
    }
    int taken = clitics.length() + ending.length();
    int otherTaken = other.clitics.length() + other.ending.length();
    if (taken != otherTaken) {
      return taken < otherTaken ? this : other;
    }
    Set<Concept> all = new LinkedHashSet<>(senses);
    all.addAll(other.senses);
    return with(List.copyOf(all));
  }

  /** Returns its first meaning of a type. */
  <S extends Concept> Optional<S> find(Class<S> type) {
    for (Concept sense : senses) {
      if (type.isInstance(sense)) {
        return Optional.of(type.cast(sense));
      }
    }
    return Optional.empty();
  }

  /** Returns its first meaning of a type that it is known to have. */
  public <S extends Concept> S get(Class<S> type) {
    return find(type).orElseThrow();
  }

  public boolean holds(int token) {
    return first <= token && token <= last;
  }
}
