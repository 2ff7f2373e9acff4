package marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import marsad.article.Article;
import marsad.event.Event;
import marsad.event.Extraction;
import marsad.language.Languages;
import marsad.reference.ReferenceTables;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/**
 * A language is a folder of tables and a row of {@code languages.tsv}, and no code: Turkish in
 * twenty rows, which stand in the resources of the tests.
 */
class FourthLanguageTest {
  private static final Extractor TURKISH = new Extractor(tables());

  private static ReferenceTables tables() {
    ReferenceTables bundled = ReferenceTables.bundled();
    return new ReferenceTables(
        Languages.of(Tsv.read("fourth-language/languages.tsv")),
        bundled.kinds(),
        bundled.gazetteer(),
        bundled.actors(),
        bundled.states(),
        bundled.weapons(),
        bundled.agencies(),
        bundled.givenNames());
  }

  private static Extraction extract(String text) {
    return TURKISH.extract(
        new Article(
            "fourth", null, "test", null, null, "2022-07-19", "2022-07-19T12:00:00Z", text, null));
  }

  @Test
  void isReadByTablesAlone() {
    Extraction extraction =
        extract("Pazartesi günü Kerkük'te silahlı kişiler bir karakola saldırdı, iki polis öldü.");
    assertThat(extraction.lang()).isEqualTo("tr");
    assertThat(extraction.events()).as("rejected: %s", extraction.rejected()).hasSize(1);
    Event event = extraction.events().get(0);
    assertThat(event.kind()).isEqualTo("armed-attack");
    assertThat(event.place().id()).isEqualTo("kirkuk");
    assertThat(event.date().start()).isEqualTo("2022-07-18");
    assertThat(event.casualties().killed().best()).isEqualTo(2);
  }

  @Test
  void peaceIsNoEvent() {
    assertThat(extract("Bu yıl Kerkük'te iki yeni okul ve bir park açıldı, bu da iyi.").events())
        .isEmpty();
  }
}
