package marsad.export.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of a table as a trie over folded words. */
final class Phrases {
  /** Maximum number of words in a phrase. */
  private static final int LONGEST = 8;

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private int bits;
  }

  /**
   * A phrase found in a text.
   *
   * @param length number of its words
   * @param bits its meanings by the tables
   */
  record Match(int length, int bits) {
    static final Match NONE = new Match(0, 0);
  }

  private final Node root = new Node();

  /** Adds a phrase; the bits of a phrase that is added twice are combined. */
  void add(String phrase, int bits) {
    Node node = root;
    for (Word word : Word.split(phrase)) {
      node = node.next.computeIfAbsent(word.folded(), k -> new Node());
    }
    node.bits |= bits;
  }

  /**
   * Returns the longest phrase that starts at a word.
   *
   * @param forms the forms of each word under which a phrase may be found
   */
  Match longest(List<Word> words, List<List<String>> forms, int first) {
    return walk(root, words, forms, first, first);
  }

  private static Match walk(
      Node node, List<Word> words, List<List<String>> forms, int first, int at) {
    Match best = node.bits == 0 ? Match.NONE : new Match(at - first, node.bits);
    if (at < words.size() && at - first < LONGEST && (at == first || words.get(at).near())) {
      for (String form : forms.get(at)) {
        Node next = node.next.get(form);
        if (next != null) {
          Match longer = walk(next, words, forms, first, at + 1);
          best = longer.length() > best.length() ? longer : best;
        }
      }
    }
    return best;
  }
}
