package marsad.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import marsad.article.Article;
import marsad.event.Event;
import marsad.event.Extraction;
import marsad.extract.Extractor;
import marsad.extract.lexicon.Lexicon;
import marsad.language.LanguageProfile;
import marsad.language.Token;
import marsad.reference.ReferenceTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final String EVENT =
      "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen.";

  @ParameterizedTest
  @ValueSource(strings = {"word word\n", "word word ", "wordword", "٣"})
  void passagesCoverTheTextWithoutGapOrOverlap(String piece) {
    String text = piece.repeat(12_000);
    Passages passages =
        new Passages(
            text, null, new Lexicon(LanguageProfile.read("en"), ReferenceTables.bundled()));
    List<Token> tokens = new ArrayList<>();
    while (passages.hasNext()) {
      AnnotatedPassage passage = passages.next();
      IntStream.range(0, passage.size()).mapToObj(passage::token).forEach(tokens::add);
    }
    int covered = 0;
    for (Token token : tokens) {
      assertThat(token.start()).isGreaterThanOrEqualTo(covered);
      covered = token.end();
    }
    assertThat(covered).isEqualTo(text.stripTrailing().length() + (text.endsWith("\n") ? 1 : 0));
  }

  @Test
  void anEventFarBehindIsReadWithOffsetsIntoTheWholeText() {
    String text = "The council talked about schools in the morning.\n".repeat(2_000) + EVENT;

    Extraction extraction = EXTRACTOR.extract(article(text));

    assertThat(extraction.events()).hasSize(1);
    Event event = extraction.events().get(0);
    assertThat(event.date().start()).isEqualTo("2021-05-10");
    assertThat(event.casualties().killed().best()).isEqualTo(2);
    assertThat(event.evidence())
        .allSatisfy(e -> assertThat(text.substring(e.start(), e.end())).isEqualTo(e.quote()))
        .anySatisfy(e -> assertThat(e.quote()).isEqualTo("Daquq"));
  }

  @Test
  void aPlaceAtTheHeadOfALaterPassageIsNoDateline() {
    String text =
        "The council talked about schools in the morning.\n".repeat(330)
            + "Daquq - gunmen attacked a police checkpoint there, killing two policemen.";

    assertThat(EXTRACTOR.extract(article(text)).events())
        .singleElement()
        .satisfies(e -> assertThat(e.place().id()).isEqualTo("daquq"));
  }

  @Test
  void oneEventToldInTwoPassagesStaysOne() {
    String text = EVENT + "\n" + "The council talked about schools.\n".repeat(2_000) + EVENT;

    assertThat(EXTRACTOR.extract(article(text)).events()).hasSize(1);
  }

  private static Article article(String text) {
    return new Article("a", null, null, "en", null, "2021-05-11", null, text, null);
  }
}
