package marsad.extract.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.language.Affixes;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.Token.Variant;
import marsad.language.Tokenizer;
import marsad.language.Vocabulary;
import marsad.language.Word;
import marsad.reference.ReferenceTables;

/**
 * All tables of one language compiled into one trie over folded words. One pass over the tokens
 * finds the longest mention of every type at every position; what a stretch may mean stays open.
 */
public final class Lexicon implements Vocabulary {
  /** Placeholder in a table phrase for any number. */
  private static final String ANY_NUMBER = "#";

  /** Placeholder in a table phrase for up to {@link #LONGEST_GAP} words. */
  private static final String GAP = "*";

  /** Maximum number of words in a gap of a phrase. */
  private static final int LONGEST_GAP = 3;

  /** Nothing was taken off. */
  private static final Variant WHOLE = new Variant("", "", "");

  /** Number of words that are remembered from text to text; a power of two. */
  private static final int MOST_WORDS = 1 << 15;

  private final TrieNode root = new TrieNode();
  private final LanguageProfile language;
  private final Affixes affixes;

  /** Words that stand in a phrase behind its first one. */
  private final Set<String> inner = new HashSet<>();

  /**
   * The last word of every hash. Threads may overwrite each other's: a word is immutable and always
   * the same, so at worst it is computed twice.
   */
  private final LexiconWord[] recent = new LexiconWord[MOST_WORDS];

  public Lexicon(LanguageProfile language, ReferenceTables tables) {
    this.language = language;
    affixes = new Affixes(language.code());
    new LexiconLoader(language, tables).each(this::add);
  }

  private void add(String phrase, Concept sense) {
    TrieNode node = root;
    boolean numbers = phrase.contains(ANY_NUMBER);
    String plain = numbers ? phrase.replace(ANY_NUMBER, " 0 ") : phrase;
    for (Token token : Tokenizer.tokens(plain, 0, plain.length(), Vocabulary.PLAIN)) {
      boolean number = numbers && token.type() == Token.Type.NUMBER;
      String key = number ? ANY_NUMBER : token.isMark(GAP) ? GAP : affixes.file(token.form());
      if (node != root) {
        inner.add(key);
      }
      node = node.findOrAdd(key);
    }
    if (node != root) {
      node.add(sense);
    }
  }

  /** Returns what is known of the grammar of its language. */
  public LanguageProfile language() {
    return language;
  }

  /** Returns what is known of a folded word; recent ones are not computed again. */
  @Override
  public Word word(char[] form, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + form[i];
    }
    int slot = (hash ^ hash >>> 15) & (MOST_WORDS - 1);
    LexiconWord known = recent[slot];
    if (known == null || !known.is(form, length)) {
      known = find(new String(form, 0, length));
      recent[slot] = known;
    }
    return known;
  }

  private LexiconWord find(String folded) {
    List<Variant> variants = List.copyOf(affixes.variants(folded));
    List<LexiconWord.Start> starts = new ArrayList<>(1);
    List<Variant> goesOn = new ArrayList<>(1);
    for (Variant variant : variants) {
      if (variant.clitics().isEmpty() && inner.contains(variant.stem())) {
        goesOn.add(variant);
      }
      TrieNode node = root.find(variant.stem());
      if (node != null) {
        starts.add(new LexiconWord.Start(node, variant));
      }
    }
    return new LexiconWord(folded, variants, List.copyOf(starts), List.copyOf(goesOn));
  }

  /**
   * Returns every longest mention of every type, by type, in text order; those of one type never
   * overlap.
   */
  public Map<Class<? extends Concept>, List<Mention>> mentions(List<Token> tokens) {
    List<List<Mention>> found = new ArrayList<>();
    Concept.TYPES.forEach(type -> found.add(new ArrayList<>()));
    Mention[] here = new Mention[Concept.TYPES.size()];
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      List<LexiconWord.Start> starts = LexiconWord.of(token).starts();
      if (starts.isEmpty() && token.type() != Token.Type.NUMBER) {
        continue;
      }
      for (LexiconWord.Start start : starts) {
        walk(start.node(), tokens, i, i, start.variant(), here);
      }
      if (token.type() == Token.Type.NUMBER) {
        walk(root.find(token.form()), tokens, i, i, WHOLE, here);
      }
      for (int type = 0; type < here.length; type++) {
        if (here[type] != null) {
          List<Mention> list = found.get(type);
          if (list.isEmpty() || list.get(list.size() - 1).last() < i) {
            list.add(here[type]);
          }
          here[type] = null;
        }
      }
    }
    Map<Class<? extends Concept>, List<Mention>> byType = new HashMap<>();
    for (int type = 0; type < found.size(); type++) {
      byType.put(Concept.TYPES.get(type), found.get(type));
    }
    return byType;
  }

  private void walk(
      TrieNode node, List<Token> tokens, int first, int last, Variant affixes, Mention[] here) {
    if (node == null) {
      return;
    }
    if (node.ends()) {
      for (int type = 0; type < here.length; type++) {
        List<Concept> senses = node.senses(type);
        if (senses != null && (here[type] == null || here[type].last() < last)) {
          here[type] = new Mention(first, last, affixes.clitics(), affixes.ending(), senses);
        }
      }
    }
    if (last + 1 >= tokens.size() || node.isLeaf()) {
      return;
    }
    step(node, tokens, first, last, affixes, here); // first: of two as long the exact one stays
    int longest = 0;
    for (TrieNode gap = node.find(GAP); gap != null; gap = gap.find(GAP)) {
      longest += LONGEST_GAP;
      skip(gap, longest, tokens, first, last, affixes, here);
    }
  }

  private void skip(
      TrieNode gap,
      int longest,
      List<Token> tokens,
      int first,
      int last,
      Variant affixes,
      Mention[] here) {
    for (int skip = 0; skip <= longest; skip++) {
      if (skip > 0 && endsSentence(tokens, last + skip)) {
        return;
      }
      if (last + skip + 1 < tokens.size() && tokens.get(last + skip).type() != Token.Type.MARK) {
        step(gap, tokens, first, last + skip, affixes, here);
      }
    }
  }

  /** "Two were hit. And a rocket fell": no phrase goes on behind a stop. */
  private static boolean endsSentence(List<Token> tokens, int i) {
    return i < tokens.size()
        && (tokens.get(i).isMark(Marks.SENTENCE_END) || tokens.get(i).isMark(".\n"));
  }

  private void step(
      TrieNode node, List<Token> tokens, int first, int last, Variant affixes, Mention[] here) {
    Variant whole = new Variant("", affixes.clitics(), "");
    Token next = tokens.get(last + 1);
    if (next.type() == Token.Type.NUMBER) {
      walk(node.find(ANY_NUMBER), tokens, first, last + 1, whole, here);
      walk(node.find(next.form()), tokens, first, last + 1, whole, here);
    } else if (next.type() == Token.Type.MARK) {
      walk(node.find(next.form()), tokens, first, last + 1, whole, here);
    }
    for (Variant inner : LexiconWord.of(next).inner()) {
      Variant both = new Variant("", affixes.clitics(), inner.ending());
      walk(node.find(inner.stem()), tokens, first, last + 1, both, here);
    }
  }
}
