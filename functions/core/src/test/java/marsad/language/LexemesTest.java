package marsad.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import marsad.language.morphology.Lexemes;
import marsad.table.TableException;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms are made from a lemma and its paradigm; tables name them by concept. */
class LexemesTest {
  private static final Lexemes TURKISH = new Lexemes("tr");

  private static Tsv.Row row() {
    return Tsv.parse("lang/tr/x.tsv", Stream.of("terms", "x")).get(0);
  }

  @Test
  void aParadigmGivesEveryForm() {
    assertThat(TURKISH.list().get(0).forms())
        .isEqualTo(
            Map.of(
                "ölmek", Set.of("verb"), "öldü", Set.of("past"), "öldüler", Set.of("past", "pl")));
  }

  @Test
  void aTermNamesFormsByConceptAndFeature() {
    assertThat(TURKISH.expand(row(), "@DIE.past")).containsExactly("öldü", "öldüler");
    assertThat(TURKISH.expand(row(), "@DIE.past!pl dün")).containsExactly("öldü dün");
    assertThat(TURKISH.expand(row(), "öldü")).containsExactly("öldü");
  }

  @Test
  void whatATermNamesBehindAGapOrAnotherClassStaysAReference() {
    assertThat(TURKISH.expand(row(), "polis * @DIE.past")).containsExactly("polis * @DIE.past");
    assertThat(TURKISH.expand(row(), "@DIE.pl * @DIE.verb")).containsExactly("öldüler * @DIE.verb");
    assertThat(TURKISH.forms("@DIE.past")).containsExactly("öldü", "öldüler");
    assertThatThrownBy(() -> TURKISH.expand(row(), "@DIE.past * @KILL"))
        .hasMessageContaining("names @KILL");
  }

  @Test
  void aTermWithoutFormsStopsTheStart() {
    assertThatThrownBy(() -> TURKISH.expand(row(), "@KILL"))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("lang/tr/x.tsv line 2 names @KILL");
  }

  /** Every lexeme proves itself: a form of it stands in its example. */
  @ParameterizedTest
  @ValueSource(strings = {"ar", "ckb", "en", "tr"})
  void everyExampleHasAFormOfItsLexeme(String code) {
    Affixes affixes = new Affixes(code);
    List<String> missing = new ArrayList<>();
    new Lexemes(code)
        .list()
        .forEach(
            lexeme -> {
              Set<String> words = new HashSet<>();
              for (Token token : tokens(lexeme.example())) {
                affixes.variants(token.form()).forEach(variant -> words.add(variant.stem()));
              }
              boolean found =
                  lexeme.forms().keySet().stream()
                      .anyMatch(
                          form ->
                              tokens(form).stream()
                                  .filter(token -> !token.isMark("*"))
                                  .allMatch(token -> words.contains(affixes.file(token.form()))));
              if (!found) {
                missing.add(lexeme.lemma() + ": " + lexeme.example());
              }
            });
    assertThat(missing).isEmpty();
  }

  private static List<Token> tokens(String text) {
    return Tokenizer.tokens(text, 0, text.length(), Vocabulary.PLAIN);
  }
}
