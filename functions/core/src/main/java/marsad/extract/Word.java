package marsad.extract;

import java.util.List;
import marsad.extract.Token.Variant;

/**
 * What a lexicon knows of one folded word, found out once and shared by all its tokens.
 *
 * @param form the folded word
 * @param variants the word with its clitics and endings taken off, the whole word first
 * @param starts where phrases of the tables that begin with it start in the trie
 * @param inner its forms under which it goes on a phrase that another word begins
 */
record Word(String form, List<Variant> variants, List<Start> starts, List<String> inner) {
  static final Word NONE = plain("");

  /** A node of the trie, and what was taken off the word's beginning to get there. */
  record Start(TrieNode node, String clitics) {}

  /** A word of which no more than its form is known. */
  static Word plain(String form) {
    return new Word(form, List.of(), List.of(), List.of());
  }

  boolean is(char[] letters, int length) {
    if (form.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (form.charAt(i) != letters[i]) {
        return false;
      }
    }
    return true;
  }
}
