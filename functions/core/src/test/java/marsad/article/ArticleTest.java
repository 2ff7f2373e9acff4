package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import marsad.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTest {
  private static Article read(String fields) throws IOException {
    return Json.read("{\"text\": \"Two were hurt.\", " + fields + "}", Article.class);
  }

  @Test
  void takesWhatNoTextHoldsOutAndKeepsEveryOffset() throws IOException {
    Article article =
        Json.read(
            """
            {"title": "a\\u0000b\\u001b[31m \\ud800 \\uffff", "source": "s\\u0085", "lang": "en\\u0000",
             "text": "one\\u0000two\\ud800three\\udc00\\u007f\\ufffe\\n\\t\\ud83d\\ude00"}\
            """,
            Article.class);
    assertThat(article.text()).isEqualTo("one two\ufffdthree\ufffd  \n\t\ud83d\ude00");
    assertThat(article.title()).isEqualTo("ab[31m \ufffd ");
    assertThat(article.source()).isEqualTo("s");
    assertThat(article.lang()).isEqualTo("en");
    assertThat(article.sha256()).isEqualTo(Article.sha256(article.text()));
    assertThat(Json.read(Json.bytes(article), Article.class)).isEqualTo(article);
  }

  @Test
  void takesOutWhatTurnsDirectionsAndKeepsWhatJoinsLetters() throws IOException {
    String turning = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
    String kept = "\u200c\u200d\u200e\u200f\u061c";
    Article article =
        new Article(
            null,
            null,
            "s" + turning,
            "ckb",
            turning + "t" + kept,
            null,
            null,
            "a" + turning + kept,
            null);
    assertThat(article.title()).isEqualTo("t" + kept);
    assertThat(article.source()).isEqualTo("s");
    assertThat(article.text()).isEqualTo("a" + " ".repeat(turning.length()) + kept);
    assertThat(read("\"title\": \"" + turning + "\"").title()).isNull();
  }

  @Test
  void aTextInOrderIsKeptItself() {
    String text = "In order\n\t\ud83d\ude00.";
    assertThat(new Article(null, null, null, null, null, null, null, text, null).text())
        .isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1658221200|2022-07-19T09:00:00Z",
        "1658221200000|2022-07-19T09:00:00Z",
        "1658221200.0|2022-07-19T09:00:00Z",
        "\"19/07/2022 10:00\"|2022-07-19T10:00:00+03:00",
        "\"2022-07-19T10:00:00\"|2022-07-19T10:00:00+03:00",
      })
  void readsTimesInNumbersAndWords(String written, String iso) throws IOException {
    assertThat(read("\"published\": " + written).published()).isEqualTo(iso);
    assertThat(read("\"fetched\": " + written).fetched()).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "published|\"9999-12-31\"|BAD_DATE",
        "published|\"x\"|BAD_DATE",
        "published|{\"a\": 1}|BAD_DATE",
        "published|true|BAD_DATE",
        "published|12|BAD_DATE",
        "fetched|\"../../x\"|BAD_DATE",
        "sha256|\"<script>\"|DAMAGED",
        "sha256|\"0000000000000000000000000000000000000000000000000000000000000000\"|DAMAGED",
        "lang|\"en<b>\"|DAMAGED",
        "id|\"../x\"|DAMAGED"
      })
  void namesTheFieldThatCannotBeRight(String field, String value, InputRejectionReason refusal) {
    assertThatThrownBy(() -> read("\"" + field + "\": " + value))
        .hasMessageStartingWith(field + " '")
        .hasMessageContaining("': expected")
        .hasMessageNotContainingAny("marsad", "java", "Source", "chain")
        .cause()
        .isInstanceOfSatisfying(BadField.class, bad -> assertThat(bad.reason()).isEqualTo(refusal));
  }

  @ParameterizedTest
  @CsvSource({"title,500,''", "source,200,''", "url,2000,https://example.org/"})
  void refusesWhatIsLongerThanAny(String field, int longest, String begin) throws IOException {
    String whole = begin + "x".repeat(longest - begin.length());
    assertThat(read("\"" + field + "\": \"" + whole + "\"")).isNotNull();
    assertThatThrownBy(() -> read("\"" + field + "\": \"" + whole + "x\""))
        .hasMessage(
            "%s '%s…': expected at most %d characters, not %d"
                .formatted(field, whole.substring(0, 80), longest, longest + 1));
  }

  @Test
  void aHashIsComparedWithTheTextAsItIsGiven() throws IOException {
    String hash = Article.sha256("a\u0001b");
    Article article =
        Json.read("{\"text\": \"a\\u0001b\", \"sha256\": \"" + hash + "\"}", Article.class);
    assertThat(article.text()).isEqualTo("a b");
    assertThat(article.sha256()).isEqualTo(Article.sha256("a b"));
    assertThat(
            Json.read(
                    "{\"text\": \"a b\", \"sha256\": \""
                        + article.sha256().toUpperCase(java.util.Locale.ROOT)
                        + "\"}",
                    Article.class)
                .sha256())
        .isEqualTo(article.sha256());
  }
}
