package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import marsad.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link leads to a web server, and to the one that it seems to. */
class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)//https://a.example/",
        "JavaScript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "//a.example/x",
        "/x",
        "https:a.example",
        "https://",
        "https:///x",
        "https://known.example@other.example/x",
        "https://user:word@other.example/x",
        "https://known.example\\@other.example/x",
        "https://known.example\\.other.example/x",
        "https://a.example/\u202egnp.exe",
        "https://a\u200b.example/x",
        "https://\u2066a.example/x"
      })
  void leadsNowhereElse(String text) {
    assertThat(WebAddress.is(text)).isFalse();
    assertThat(WebAddress.orNull(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)//https://a.example/",
        "data:text/html,x",
        "https://known.example@other.example/x",
        "https://known.example\\@other.example/x"
      })
  void anArticleLeadsNowhereElse(String text) {
    Article article = new Article(null, text, null, "en", null, null, null, "A report.", null);
    assertThat(article.url()).isNull();
    String json = Json.line(Map.of("text", "A report.", "url", text));
    assertThatThrownBy(() -> Json.read(json, Article.class))
        .hasMessageStartingWith("url '")
        .cause()
        .isInstanceOfSatisfying(
            BadField.class,
            bad -> assertThat(bad.reason()).isEqualTo(InputRejectionReason.BAD_ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "HTTP://Example.org:8080/a?b=c#d",
        "https://example.org/@writer/x",
        "https://example.org/أخبار/كركوك",
        "https://[2606:4700::1111]/x",
        "https://example.org/نیوز\u200cها"
      })
  void passes(String text) {
    assertThat(WebAddress.is(text)).isTrue();
    assertThat(WebAddress.orNull(text)).isEqualTo(text);
  }

  @Test
  void anAddressWithBlanksIsOneAsPeopleWriteIt() {
    String url = "https://example.org/a b";
    assertThat(new Article("a", url, null, "en", null, null, null, "A report.", null).url())
        .isEqualTo(url);
  }
}
