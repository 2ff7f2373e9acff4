package marsad.extract.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.language.Affixes;
import marsad.language.LanguageProfile;
import marsad.language.Token;
import marsad.language.Token.Variant;
import marsad.language.Vocabulary;
import marsad.language.Word;
import marsad.language.WordList;
import marsad.reference.GivenNames;
import marsad.reference.ReferenceTables;
import marsad.reference.place.NameSkeletons;

/**
 * All tables of one language compiled into one trie over folded words. One pass over the tokens
 * finds the longest mention of every type at every position; what a stretch may mean stays open.
 */
public final class Lexicon implements Vocabulary {
  /** Number of words that are remembered from text to text; a power of two. */
  private static final int MOST_WORDS = 1 << 15;

  private final PhraseTrie phrases;
  private final LanguageProfile language;
  private final Affixes affixes;
  private final NameSkeletons names;
  private final GivenNames given;

  /**
   * The last word of every hash. Threads may overwrite each other's: a word is immutable and always
   * the same, so at worst it is computed twice.
   */
  private final LexiconWord[] recent = new LexiconWord[MOST_WORDS];

  public Lexicon(LanguageProfile language, ReferenceTables tables) {
    this.language = language;
    affixes = new Affixes(language.code());
    phrases = new PhraseTrie(affixes);
    given = tables.givenNames();
    names =
        new NameSkeletons(
            tables.gazetteer(),
            language.code(),
            lang -> lang.equals(language.code()) || language.is(WordList.CONSONANTS_OF, lang));
    LexiconLoader loader = new LexiconLoader(language, tables);
    loader.each((phrase, sense) -> phrases.add(phrase, sense, loader::forms));
  }

  /** Returns what is known of the grammar of its language. */
  public LanguageProfile language() {
    return language;
  }

  /** Returns the names of places by their consonants. */
  public NameSkeletons names() {
    return names;
  }

  /** Returns whether a folded word is a given name or a common word of the language. */
  public boolean isNoPlace(String word) {
    return given.contains(word) || names.isCommon(word);
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

  /**
   * Returns every longest mention of every type, by type, in text order; those of one type never
   * overlap.
   */
  public Map<Class<? extends Concept>, List<Mention>> mentions(List<Token> tokens) {
    return new PhraseSearch(phrases.root(), tokens).mentions();
  }

  private LexiconWord find(String folded) {
    List<Variant> variants = List.copyOf(affixes.variants(folded));
    List<LexiconWord.Start> starts = new ArrayList<>(1);
    List<Variant> goesOn = new ArrayList<>(1);
    for (Variant variant : variants) {
      if (variant.clitics().isEmpty() && phrases.isInner(variant.stem())) {
        goesOn.add(variant);
      }
      TrieNode node = phrases.root().find(variant.stem());
      if (node != null) {
        starts.add(new LexiconWord.Start(node, variant));
      }
    }
    return new LexiconWord(folded, variants, List.copyOf(starts), List.copyOf(goesOn));
  }
}
