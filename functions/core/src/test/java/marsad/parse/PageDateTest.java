package marsad.parse;

import static marsad.parse.PageParserTest.BODY;
import static marsad.parse.PageParserTest.page;
import static marsad.parse.PageParserTest.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import marsad.article.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a page says when its report was published. */
class PageDateTest {
  @Test
  void leavesOutADateThatIsNone() throws RejectedInput {
    assertThat(parse(page("<meta name='date' content='قبل ساعتين'>", BODY)).published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta name="DC.date.issued" content="2026-11-27"> | 2026-11-27
          <meta name="parsely-pub-date" content="2026-11-27T08:00:00Z"> | 2026-11-27T08:00:00Z
          <meta property="dcterms.created" content="27/11/2026 08:00"> | 2026-11-27T08:00:00+03:00
          <meta name="date" content="27 تشرين الثاني 2026"> | 2026-11-27
          """)
  void readsTheDateOfManyElements(String head, String date) throws RejectedInput {
    assertThat(parse(page(head, BODY)).published()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <span property="dc:date dc:created" content="2026-11-27T08:00:00+03:00">x</span> | 2026-11-27T08:00:00+03:00
          <span itemprop="datePublished" content="2026-11-27T08:00:00+03:00">x</span> | 2026-11-27T08:00:00+03:00
          <time itemprop="datePublished" datetime="2026-11-27T05:00:00Z">x</time> | 2026-11-27T05:00:00Z
          <h1>x</h1><div>٢٦ تشرين ٢ ٢٠٢٦</div> | 2026-11-26
          <h1>x</h1><div><span>27 تشرين الثاني 2026</span> <span>08:30 م</span></div> | 2026-11-27T20:30:00+03:00
          """)
  void readsTheDateInTheBody(String body, String date) throws RejectedInput {
    assertThat(parse(page("", body + BODY)).published()).isEqualTo(date);
  }

  @Test
  void aReportDatedByASpanHasTheMomentOfItsReading() throws RejectedInput {
    byte[] html =
        page("", "<h1>x</h1><span>منذ 3 ساعات</span>" + BODY).getBytes(StandardCharsets.UTF_8);
    ParsedPage page = PageParser.read(html, "utf-8", "https://example.org/1", null);
    Instant now = Instant.parse("2026-11-27T08:00:30Z");
    assertThat(page.article().published()).isNull();
    assertThat(page.datedBy(now).article().published()).isEqualTo("2026-11-27T08:00:00+03:00");
    assertThat(page.dated("2026-11-26", now).datedBy(now).article().published())
        .as("the feed's date first")
        .isEqualTo("2026-11-26");
  }
}
