package marsad.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.language.Affixes;
import marsad.language.Token;
import marsad.language.Token.Variant;
import marsad.language.Tokenizer;
import marsad.language.Vocabulary;
import org.junit.jupiter.api.Test;

/** Phrases may name word classes, of which a text has one member. */
class PhraseTrieTest {
  private final PhraseTrie trie = new PhraseTrie(new Affixes("en"));

  private void add(String phrase, String code) {
    trie.add(
        phrase,
        new WeaponSense(code, code),
        reference ->
            reference.equals("@ARM")
                ? Set.of("rifles", "car bombs")
                : Set.of("seized", "took * away"));
  }

  private String find(String text) {
    Vocabulary words =
        (form, length) -> {
          String word = new String(form, 0, length);
          Variant whole = new Variant(word, "", "");
          TrieNode node = trie.root().find(word);
          return new LexiconWord(
              word,
              List.of(whole),
              node == null ? List.of() : List.of(new LexiconWord.Start(node, whole)),
              trie.isInner(word) ? List.of(whole) : List.of());
        };
    List<Token> tokens = Tokenizer.tokens(text, 0, text.length(), words);
    return String.join(
        " ",
        new PhraseSearch(trie.root(), tokens)
            .mentions().get(WeaponSense.class).stream()
                .map(mention -> codes(mention) + mention.last())
                .toList());
  }

  private static String codes(Mention mention) {
    return String.join("+", mention.senses().stream().map(Concept::rule).toList());
  }

  @Test
  void aMemberStandsForItsClass() {
    add("they * @TAKE * @ARM here", "a");
    assertThat(find("they seized rifles here")).isEqualTo("a3");
    assertThat(find("they all took them away with two car bombs here")).isEqualTo("a9");
    assertThat(find("they seized bombs here")).isEmpty();
    assertThat(find("they seized rifles")).isEmpty();
  }

  @Test
  void whatThePhrasesOfTwoRowsMeanStaysOpen() {
    add("took @ARM", "a");
    add("took car bombs", "b");
    assertThat(find("took car bombs")).isEqualTo("b+a2");
    assertThat(find("took rifles")).isEqualTo("a1");
  }
}
