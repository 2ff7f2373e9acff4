package marsad.extract.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One step into the phrases of the tables; the senses of the phrases that end here, by type. */
final class TrieNode {
  private Map<String, TrieNode> next = Map.of();

  /** By the ordinal of {@link Concept#TYPES}; null where no phrase of that type ends here. */
  private List<Concept>[] senses;

  /** Returns the node behind a word; null where no phrase goes on with it. */
  TrieNode find(String word) {
    return next.get(word);
  }

  /** Returns the node behind a word, a new one where there is none. */
  TrieNode findOrAdd(String word) {
    if (next.isEmpty()) {
      next = new HashMap<>(2);
    }
    return next.computeIfAbsent(word, key -> new TrieNode());
  }

  /** Returns whether no phrase goes on behind the node. */
  boolean isLeaf() {
    return next.isEmpty();
  }

  @SuppressWarnings("unchecked")
  void add(Concept sense) {
    if (senses == null) {
      senses = (List<Concept>[]) new List<?>[Concept.TYPES.size()];
    }
    int type = Concept.TYPES.indexOf(sense.getClass());
    if (senses[type] == null) {
      senses[type] = new ArrayList<>(1);
    }
    senses[type].add(sense);
  }

  /** Returns whether any phrase ends here. */
  boolean ends() {
    return senses != null;
  }

  /** Returns the senses of a type; null where there is none. */
  List<Concept> senses(int type) {
    return senses[type];
  }
}
