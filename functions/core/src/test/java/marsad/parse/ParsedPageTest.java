package marsad.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import marsad.article.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page may state any date; its report is kept. */
class ParsedPageTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  private static ParsedPage page(String stated, String title) throws RejectedInput {
    String html =
        "<html><head><meta property='article:published_time' content='"
            + stated
            + "'></head><body><article><h1>"
            + title
            + "</h1><p>Gunmen attacked a police post in Daquq on Monday, killing two policemen. The"
            + " attack was one of many in the area, and the police were looking for them.</p>"
            + "</article></body></html>";
    return PageParser.read(html.getBytes(StandardCharsets.UTF_8), null, null, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // stated|the source says|date|counted as none
        "19/07/2022 10:00|-|2022-07-19T10:00:00+03:00|-",
        "Tue, 19 Jul 2022 07:00:00 GMT|-|2022-07-19T07:00:00Z|-",
        "9999-12-31|-|-|9999-12-31",
        "0001-01-01T00:00:00|-|-|0001-01-01T00:00:00",
        "2026-12-24|-|-|2026-12-24",
        "9999-12-31|19/07/2022|2022-07-19|-",
        "9999-12-31|soon|-|soon",
        "''|-|-|-",
      })
  void keepsTheReportWithoutADateThatIsNone(
      String stated, String said, String published, String bad) throws RejectedInput {
    ParsedPage dated = page(stated, "Attack in Daquq").dated(said, NOW);
    assertThat(dated.article().published()).isEqualTo(published);
    assertThat(dated.badDate()).isEqualTo(bad);
  }

  @Test
  void aHeadlineWithoutEndIsCut() throws RejectedInput {
    assertThat(page("", "Attack ".repeat(200)).article().title()).hasSize(500);
  }
}
