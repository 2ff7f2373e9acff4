package marsad.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import marsad.article.Article;
import marsad.article.RejectedInput;
import org.junit.jupiter.api.Test;

class PageParserTest {
  static final String BODY =
      "<p>هاجم مسلحون نقطة للشرطة الاتحادية في داقوق مساء أمس الاثنين، ما أدى إلى مقتل"
          + " شرطيين.</p><p>وقال مصدر أمني إن القوات بدأت البحث عن المهاجمين في المنطقة بعد"
          + " انسحابهم نحو وادي الشاي.</p>";

  static String page(String head, String body) {
    return "<!doctype html><html lang='ar'><head>"
        + head
        + "</head><body><nav><a href='/'>الرئيسية</a></nav>"
        + "<article>"
        + body
        + "</article><footer>جميع الحقوق محفوظة</footer></body></html>";
  }

  static Article parse(String html) throws RejectedInput {
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

  @Test
  void entitiesThatWereEscapedTwiceAreDecoded() throws RejectedInput {
    Article article =
        parse(
            page(
                "<meta property='og:title' content='A &amp;quot;post&amp;quot; &amp;#8211; two'>",
                BODY
                    + "<p>قتل شرطيان &amp;amp; أصيب &amp;nbsp;ثلاثة في هجوم داقوق مساء"
                    + " الاثنين.</p>"));
    assertThat(article.title()).isEqualTo("A \"post\" – two");
    assertThat(article.text()).contains("شرطيان & أصيب ثلاثة").doesNotContain("&amp;", "&nbsp;");
  }

  @Test
  void shapesOfLettersBecomeLetters() throws RejectedInput {
    Article article =
        parse(
            page(
                "",
                BODY
                    + "<p>\ufee3\ufed8\ufe98\ufede \ufeb7\ufeae\ufec3\ufef2 \ufef7\ufe92 في داقوق"
                    + " مساء أمس الاثنين بحسب مصدر أمني.</p>"));
    assertThat(article.text()).contains("مقتل شرطي لأب");
  }

  @Test
  void theEntriesOfALiveBlogHaveTheirOwnTime() throws RejectedInput {
    String entry =
        "{\"@type\":\"BlogPosting\",\"headline\":\"%s\",\"datePublished\":\"%s\",\"articleBody\":\"%s\"}";
    String text = "انفجرت عبوة ناسفة اليوم في داقوق وأصيب جنديان بحسب الشرطة";
    String blog =
        "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"datePublished\":"
            + "\"2026-11-24T09:00:00+03:00\",\"liveBlogUpdate\":["
            + entry.formatted("عبوة", "2026-11-26T21:00:00+03:00", text)
            + ","
            + entry.formatted("صواريخ", "2026-11-25T12:00:00+03:00", text.replace("داقوق", "دبس"))
            + "]}</script>";
    List<ParsedPage> entries =
        PageParser.readAll(
            page(blog, BODY).getBytes(StandardCharsets.UTF_8),
            null,
            "https://example.org/live",
            null);
    assertThat(entries)
        .extracting(page -> page.article().published())
        .containsExactly("2026-11-26T21:00:00+03:00", "2026-11-25T12:00:00+03:00");
    assertThat(entries).extracting(page -> page.article().id()).doesNotHaveDuplicates();
    assertThat(entries.get(1).article().text()).contains("دبس");
  }

  @Test
  void aPageBehindAPaywallOrAListOfReportsIsRefusedWithAReason() {
    String paid =
        "<script"
            + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>";
    String begging =
        "<p>A car bomb exploded in central Kirkuk on Thursday, killing five people and</p><p>To"
            + " continue reading, subscribe to our newspaper. Already a subscriber? Log in.</p>";
    assertThatThrownBy(() -> parse(page(paid, begging))).hasMessageContaining("free to read");
    assertThatThrownBy(() -> parse(page(paid, "<p>Log in</p>")))
        .hasMessageContaining("nothing of it is free to read");
    StringBuilder cards = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      cards
          .append("<div class='card'><h3><a href='/")
          .append(i)
          .append("'>هجوم</a></h3>")
          .append(
              "<p>هاجم مسلحون نقطة للشرطة الاتحادية في داقوق مساء أمس الاثنين، ما أدى إلى مقتل"
                  + " شرطيين ")
          .append(i)
          .append(".</p></div>");
    }
    assertThatThrownBy(() -> parse(page("", cards.toString())))
        .hasMessageContaining("lists several reports");
  }

  @Test
  void arabicInAWronglyNamedCharsetIsRead() throws RejectedInput {
    byte[] html =
        page("<meta charset='iso-8859-1'>", BODY).getBytes(Charset.forName("windows-1256"));
    assertThat(PageParser.parse(html, null, "https://example.org/1", null).text())
        .contains("داقوق");
    assertThat(PageParser.parse(html, "ISO-8859-1", "https://example.org/1", null).text())
        .contains("داقوق");
  }
}
