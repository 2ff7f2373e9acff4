package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://News.Example.org:443/a/../b#top https://news.example.org/b",
        "http://example.org http://example.org/",
        "https://example.org/a?utm_source=x&id=7&fbclid=9 https://example.org/a?id=7",
        "https://example.org/a?utm_source=x https://example.org/a",
        "https://example.org/story/amp/ https://example.org/story",
        "https://example.org/story.amp.html https://example.org/story.html",
        "https://www.google.com/amp/s/example.org/story https://example.org/story",
        "https://example-org.cdn.ampproject.org/c/s/example.org/story https://example.org/story",
        "https://example.org/%d9%83%D8%B1 https://example.org/%D9%83%D8%B1",
        "https://example.org/كر https://example.org/%D9%83%D8%B1",
        "https://example.org/%61b https://example.org/ab",
        "https://example.org./a https://example.org/a",
        "https://مثال.example/a https://xn--mgbh0fb.example/a",
        "https://example.org:8443/a https://example.org:8443/a"
      })
  void writesOneAddressInOneWay(String written, String expected) throws RejectedInput {
    assertThat(CanonicalUrl.of(written).address()).isEqualTo(expected);
    assertThat(CanonicalUrl.of(expected).address()).isEqualTo(expected);
  }

  @Test
  void schemeAndVariantsOfTheHostAreOneReport() throws RejectedInput {
    String key = CanonicalUrl.of("https://www.example.org/a").key();
    for (String other :
        new String[] {
          "http://example.org/a", "https://m.example.org/a", "https://amp.example.org/a/amp"
        }) {
      assertThat(CanonicalUrl.of(other).key()).as(other).isEqualTo(key);
    }
    assertThat(CanonicalUrl.of("https://m.org/a").key()).isEqualTo("m.org/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "https://",
        "https:///a",
        "http://user:pass@example.org/",
        "javascript:alert(1)",
        "http://exa mple/",
        "http://%/a",
        "http://[::1/a",
        "http://%2/"
      })
  void othersAreRefused(String written) {
    assertThatThrownBy(() -> CanonicalUrl.of(written)).isInstanceOf(RejectedInput.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/story/amp, https://example.org/story, true",
    "https://m.example.org/2022/story, https://www.example.org/2022/story, true",
    "https://example.org/story/print, https://example.org/story, true",
    "https://example.org/story?page=2, https://example.org/story, true",
    "https://example.org/story, https://example.org/, false",
    "https://example.org/story, https://example.org/news, false",
    "https://example.org/story, https://other.example/story, false"
  })
  void aPageMaySayThatItsReportStandsElsewhere(String asked, String said, boolean may)
      throws RejectedInput {
    assertThat(CanonicalUrl.of(asked).mayBe(CanonicalUrl.of(said))).isEqualTo(may);
  }
}
