package marsad.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.language.LanguageProfile;
import marsad.language.Token;
import marsad.language.Tokenizer;
import marsad.language.morphology.Lexemes;
import marsad.reference.ReferenceTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every row of the tables of a language is reached by a text: by one of its own phrases at least.
 */
class ReachableRowsTest {
  private static final ReferenceTables TABLES = ReferenceTables.bundled();

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ckb", "en"})
  void someTextReachesEveryRow(String lang) {
    LanguageProfile language = LanguageProfile.read(lang);
    Lexicon lexicon = new Lexicon(language, TABLES);
    Set<String> rows = new TreeSet<>();
    Set<String> reached = new TreeSet<>();
    LexiconLoader loader = new LexiconLoader(language, TABLES);
    loader.each(
        (phrase, sense) -> {
          String row = sense.getClass().getSimpleName() + " " + sense.rule();
          rows.add(row);
          String words =
              Lexemes.REFERENCE
                  .matcher(phrase)
                  .replaceAll(word -> loader.forms(word.group()).iterator().next());
          if (finds(lexicon, words, sense)) {
            reached.add(row);
          }
        });
    assertThat(rows).hasSizeGreaterThan(1000);
    rows.removeAll(reached);
    assertThat(rows).as("delete these rows, or the row that hides them").isEmpty();
  }

  private static boolean finds(Lexicon lexicon, String phrase, Concept sense) {
    String text = phrase.replace(PhraseTrie.ANY_NUMBER, "5").replace(PhraseTrie.GAP, "").strip();
    List<Token> tokens = Tokenizer.tokens(text, 0, text.length(), lexicon);
    return lexicon.mentions(tokens).getOrDefault(sense.getClass(), List.of()).stream()
        .flatMap(mention -> mention.senses().stream())
        .anyMatch(found -> found.rule().equals(sense.rule()));
  }
}
