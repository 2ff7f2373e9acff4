package marsad.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Lexicon;
import marsad.language.LanguageProfile;
import marsad.reference.ReferenceTables;
import marsad.table.Tsv;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row with an example must match it. */
class ExamplesTest {
  static Stream<Tsv.Row> rows() {
    return Stream.of("ar", "ckb", "en")
        .flatMap(
            lang ->
                Stream.of("triggers", "casualties", "markers")
                    .flatMap(table -> Tsv.read("lang/" + lang + "/" + table + ".tsv").stream()))
        .filter(row -> !row.get("example").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theRowMatchesItsExample(Tsv.Row row) {
    String lang = row.file().split("/")[1];
    Lexicon lexicon = new Lexicon(LanguageProfile.read(lang), ReferenceTables.bundled());
    AnnotatedPassage passage = new Passages(row.get("example"), null, lexicon).next();
    assertThat(
            Stream.of(
                    Concept.TriggerSense.class,
                    Concept.CasualtySense.class,
                    Concept.MarkerSense.class)
                .flatMap(type -> passage.all(type).stream())
                .flatMap(mention -> mention.senses().stream())
                .map(Concept::rule))
        .as("%s: the example '%s' matches none of its terms", row.rule(), row.get("example"))
        .contains(row.rule());
  }
}
