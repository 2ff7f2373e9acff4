package marsad.extract.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import marsad.language.Affixes;
import marsad.language.Token;
import marsad.language.Tokenizer;
import marsad.language.Vocabulary;
import marsad.language.morphology.Lexemes;

/**
 * The phrases of all tables of one language. A word class within a phrase, such as {@code @WEAPON},
 * is a trie of its own that all phrases share, so that two classes make no product.
 */
final class PhraseTrie {
  /** Placeholder in a table phrase for any number. */
  static final String ANY_NUMBER = "#";

  /** Placeholder in a table phrase for up to {@link PhraseWalk#LONGEST_GAP} words. */
  static final String GAP = "*";

  private final TrieNode root = new TrieNode();

  /** By the reference that names them. */
  private final Map<String, TrieNode> classes = new HashMap<>();

  /** Words that stand in a phrase behind its first one. */
  private final Set<String> inner = new HashSet<>();

  private final Affixes affixes;

  PhraseTrie(Affixes affixes) {
    this.affixes = affixes;
  }

  TrieNode root() {
    return root;
  }

  /** Returns whether a word can continue a phrase that another one begins. */
  boolean isInner(String word) {
    return inner.contains(word);
  }

  /**
   * Adds a phrase of a table.
   *
   * @param forms gives the forms of a word class by the reference that names it in the phrase
   */
  void add(String phrase, Concept sense, Function<String, Set<String>> forms) {
    TrieNode node = root;
    int from = 0;
    Matcher reference = Lexemes.REFERENCE.matcher(phrase);
    while (reference.find()) {
      node = addWords(node, phrase.substring(from, reference.start()));
      node = node.findOrAdd(members(reference.group(), forms));
      from = reference.end();
    }
    node = addWords(node, phrase.substring(from));
    if (node != root) {
      node.add(sense);
    }
  }

  private TrieNode members(String reference, Function<String, Set<String>> forms) {
    TrieNode members = classes.get(reference);
    if (members == null) {
      members = new TrieNode();
      for (String form : forms.apply(reference)) {
        addWords(members, form).endMember();
      }
      classes.put(reference, members);
    }
    return members;
  }

  private TrieNode addWords(TrieNode from, String words) {
    TrieNode node = from;
    boolean numbers = words.contains(ANY_NUMBER);
    String plain = numbers ? words.replace(ANY_NUMBER, " 0 ") : words;
    for (Token token : Tokenizer.tokens(plain, 0, plain.length(), Vocabulary.PLAIN)) {
      boolean number = numbers && token.type() == Token.Type.NUMBER;
      String key = number ? ANY_NUMBER : token.isMark(GAP) ? GAP : affixes.file(token.form());
      if (node != root) {
        inner.add(key);
      }
      node = node.findOrAdd(key);
    }
    return node;
  }
}
