package marsad.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import marsad.article.Article;
import marsad.article.RejectedInput;
import org.junit.jupiter.api.Test;

class PageParserTest {
  private static final String BODY =
      "<p>هاجم مسلحون نقطة للشرطة الاتحادية في داقوق مساء أمس الاثنين، ما أدى إلى مقتل"
          + " شرطيين.</p><p>وقال مصدر أمني إن القوات بدأت البحث عن المهاجمين في المنطقة بعد"
          + " انسحابهم نحو وادي الشاي.</p>";

  private static String page(String head, String body) {
    return "<!doctype html><html lang='ar'><head>"
        + head
        + "</head><body><nav><a href='/'>الرئيسية</a></nav>"
        + "<article>"
        + body
        + "</article><footer>جميع الحقوق محفوظة</footer></body></html>";
  }

  private static Article parse(String html) throws RejectedInput {
    return PageParser.parse(
        html.getBytes(StandardCharsets.UTF_8), "utf-8", "https://www.example.org/news/1", null);
  }

  @Test
  void takesTextTitleDateLanguageAndSource() throws RejectedInput {
    Article article =
        parse(
            page(
                "<title>موقع</title><meta property='og:title' content='هجوم في داقوق'><meta"
                    + " property='article:published_time' content='2022-07-19T10:00:00+03:00'>",
                BODY));
    assertThat(article.title()).isEqualTo("هجوم في داقوق");
    assertThat(article.published()).isEqualTo("2022-07-19T10:00:00+03:00");
    assertThat(article.lang()).isEqualTo("ar");
    assertThat(article.source()).isEqualTo("example.org");
    assertThat(article.text().lines()).hasSize(2);
    assertThat(article.text()).doesNotContain("الرئيسية", "الحقوق");
  }

  @Test
  void noPageCallsItselfASample() throws RejectedInput {
    Article article = parse(page("<meta property='og:site_name' content='sample/agency'>", BODY));
    assertThat(article.source()).isEqualTo("example.org");
  }

  @Test
  void prefersJsonLdAndSurvivesABrokenOne() throws RejectedInput {
    Article article =
        parse(
            page(
                "<script type='application/ld+json'>{broken</script><script"
                    + " type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
                    + "\"headline\":\"عنوان\",\"datePublished\":\"2022-07-19T07:00:00Z\"}]}</script><meta"
                    + " property='article:published_time' content='2001-01-01'>",
                BODY));
    assertThat(article.title()).isEqualTo("عنوان");
    assertThat(article.published()).isEqualTo("2022-07-19T07:00:00Z");
  }

  @Test
  void leavesOutADateThatIsNone() throws RejectedInput {
    assertThat(parse(page("<meta name='date' content='قبل ساعتين'>", BODY)).published()).isNull();
  }

  @Test
  void readsTheCharsetOfThePage() throws RejectedInput {
    String html = page("<meta charset='windows-1256'><title>x</title>", BODY);
    Article article =
        PageParser.parse(
            html.getBytes(Charset.forName("windows-1256")), null, "https://example.org/", null);
    assertThat(article.text()).contains("داقوق");
  }

  @Test
  void refusesWhatIsNoArticle() {
    assertThatThrownBy(() -> parse("<html><body><nav>Home</nav></body></html>"))
        .isInstanceOf(RejectedInput.class)
        .hasMessageContaining("no article");
    assertThatThrownBy(
            () ->
                parse(
                    page(
                        "",
                        "<p>Le ministre a annoncé hier que la route principale serait fermée"
                            + " pendant trois semaines pour des travaux de réfection, selon un"
                            + " communiqué.</p>")))
        .isInstanceOf(RejectedInput.class)
        .hasMessageContaining("none of the languages");
  }
}
