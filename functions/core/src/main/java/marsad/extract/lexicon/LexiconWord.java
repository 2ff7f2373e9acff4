package marsad.extract.lexicon;

import java.util.List;
import marsad.language.Token;
import marsad.language.Token.Variant;
import marsad.language.Word;

/**
 * A word together with the phrases of the lexicon in which it can stand.
 *
 * @param form folded form
 * @param variants the word without its clitics and endings, the whole word first
 * @param starts trie nodes of the phrases that begin with the word
 * @param inner variants under which the word continues a phrase that another word begins
 */
record LexiconWord(String form, List<Variant> variants, List<Start> starts, List<Variant> inner)
    implements Word {
  private static final LexiconWord UNKNOWN = new LexiconWord("", List.of(), List.of(), List.of());

  /**
   * Start of a phrase.
   *
   * @param node trie node behind the first word
   * @param variant how the word was read
   */
  record Start(TrieNode node, Variant variant) {}

  /** Returns the lexicon's word of a token; a word without phrases for numbers and marks. */
  static LexiconWord of(Token token) {
    return token.word() instanceof LexiconWord word ? word : UNKNOWN;
  }
}
