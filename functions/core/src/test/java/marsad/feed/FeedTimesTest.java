package marsad.feed;

import static marsad.feed.FeedParserTest.URL;
import static marsad.feed.FeedParserTest.read;
import static marsad.feed.FeedParserTest.rss;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in which feeds write when something was published. */
class FeedTimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fri, 27 Nov 2026 08:00:00 EST | 2026-11-27T08:00:00-05:00
          Fri, 27 Nov 2026 08:00:00 EDT | 2026-11-27T08:00:00-04:00
          Fri, 27 Nov 2026 08:00:00 UT | 2026-11-27T08:00:00Z
          Fri, 27 Nov 2026 08:00:00 Z | 2026-11-27T08:00:00Z
          Fri, Nov 27 2026 08:00:00 +0000 | 2026-11-27T08:00:00Z
          Fri, 27 Nov 26 08:00:00 GMT | 2026-11-27T08:00:00Z
          27 Nov 2026 08:00 +0300 | 2026-11-27T08:00:00+03:00
          2026-11-27T08:00:00 | 2026-11-27T08:00:00+03:00
          Fri,27 Nov 2026 08:00:00 +03:00 | 2026-11-27T08:00:00+03:00
          الجمعة، 27 تشرين الثاني 2026 08:00 | 2026-11-27T08:00:00+03:00
          27ی تشرینی دووەمی 2026 | 2026-11-27
          last week | last week
          """)
  void readsTimesOfAllForms(String written, String iso) throws Exception {
    String item = "<item><link>/1</link><pubDate>" + written + "</pubDate></item>";
    assertThat(read(rss(item)).items().get(0).published()).isEqualTo(iso);
  }

  @Test
  void aTimeWithoutZoneIsInThatOfTheSource() throws Exception {
    String item = "<item><link>/1</link><pubDate>2026-11-27T08:00:00</pubDate></item>";
    assertThat(read(rss(item), URL, ZoneId.of("Europe/London")).items().get(0).published())
        .isEqualTo("2026-11-27T08:00:00Z");
  }
}
