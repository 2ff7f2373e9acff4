package marsad.aggregate.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import marsad.json.Json;
import org.junit.jupiter.api.Test;

/** What a record of an earlier version holds of a hostile article does not reach a reader. */
class HostileReportTest {

  private static Report read(String url, String title, String quote) throws IOException {
    String json =
        Json.line(
            new java.util.TreeMap<>(
                java.util.Map.of(
                    "url", url, "title", title, "quote", quote, "source", title, "eventId",
                    "a-1")));
    return Json.read(json, Report.class);
  }

  @Test
  void linksThatAreNoneAreLeftOut() throws IOException {
    assertThat(read("javascript:alert(1)//https://a.example/", "t", "q").url()).isNull();
    assertThat(read("https://known.example@other.example/", "t", "q").url()).isNull();
    assertThat(read("data:text/html,x", "t", "q").url()).isNull();
    assertThat(read("https://example.org/x", "t", "q").url()).isEqualTo("https://example.org/x");
  }

  @Test
  void wordsAreCutAndCleaned() throws IOException {
    Report report = read("x", "x".repeat(20_000), "q".repeat(20_000));
    assertThat(report.title()).hasSize(500).endsWith("x…");
    assertThat(report.source()).hasSize(200);
    assertThat(report.quote()).hasSize(500);
    assertThat(read("x", "a\u202eb\u2066c\u2069\u0000d\u001b[31m", "\u202aq\u202c"))
        .satisfies(r -> assertThat(r.title()).isEqualTo("abcd[31m"))
        .satisfies(r -> assertThat(r.quote()).isEqualTo("q"));
    String kurdish = "نووسین\u200cەکان \u200eA\u200f";
    assertThat(read("x", kurdish, kurdish).title()).isEqualTo(kurdish);
    String pairs = "\ud83d\ude00".repeat(400);
    assertThat(read("x", pairs, "q").title()).hasSize(499).doesNotContain("\ufffd");
  }
}
