package marsad.extract;

import java.util.List;
import marsad.extract.Token.Variant;

/**
 * What a lexicon knows of one folded word, found out once and shared by all its tokens.
 *
 * @param variants the word with its clitics and endings taken off, the whole word first
 * @param starts where phrases of the tables that begin with it start in the trie
 */
record Word(List<Variant> variants, List<Start> starts) {
  static final Word NONE = new Word(List.of(), List.of());

  /** A node of the trie, and what was taken off the word's beginning to get there. */
  record Start(TrieNode node, String clitics) {}
}
