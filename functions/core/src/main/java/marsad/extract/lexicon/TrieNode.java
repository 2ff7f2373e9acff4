package marsad.extract.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One step into the phrases of the tables; the senses of the phrases that end here, by type. */
final class TrieNode {
  /** Senses of a node where a member of a word class ends. */
  @SuppressWarnings("unchecked")
  private static final List<Concept>[] MEMBER = (List<Concept>[]) new List<?>[0];

  private Map<String, TrieNode> next = Map.of();

  /** The nodes behind word classes, by the tries of their members. */
  private Map<TrieNode, TrieNode> classes = Map.of();

  /** By the ordinal of {@link Concept#TYPES}; null where no phrase of that type ends here. */
  private List<Concept>[] senses;

  /** Returns the node behind a word; null where no phrase goes on with it. */
  TrieNode find(String word) {
    return next.get(word);
  }

  /** Returns the nodes behind word classes, by the tries of their members. */
  Map<TrieNode, TrieNode> classes() {
    return classes;
  }

  /** Returns the node behind a word, a new one where there is none. */
  TrieNode findOrAdd(String word) {
    if (next.isEmpty()) {
      next = new HashMap<>(2);
    }
    return next.computeIfAbsent(word, key -> new TrieNode());
  }

  /** Returns the node behind any member of a word class, a new one where there is none. */
  TrieNode findOrAdd(TrieNode members) {
    if (classes.isEmpty()) {
      classes = new LinkedHashMap<>(2);
    }
    return classes.computeIfAbsent(members, key -> new TrieNode());
  }

  /** Returns whether no phrase goes on behind the node. */
  boolean isLeaf() {
    return next.isEmpty() && classes.isEmpty();
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

  /** Notes that a member of a word class ends here. */
  void endMember() {
    senses = MEMBER;
  }

  /** Returns whether a member of a word class ends here. */
  boolean endsMember() {
    return senses == MEMBER;
  }

  /** Returns whether any phrase ends here. */
  boolean ends() {
    return senses != null && senses != MEMBER;
  }

  /** Returns the senses of a type; null where there is none. */
  List<Concept> senses(int type) {
    return senses[type];
  }
}
