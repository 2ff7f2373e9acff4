package marsad.extract.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One step into the phrases of the tables; the senses of the phrases that end here, by type. */
final class TrieNode {
  final Map<String, TrieNode> next = new HashMap<>(2);

  /** By the ordinal of {@link Concept#TYPES}; null where no phrase of that type ends here. */
  private List<Concept>[] senses;

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
