package marsad.explain;

import static org.assertj.core.api.Assertions.assertThat;

import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.language.Languages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ExplanationPageTest {
  private static Document page(String lang, String text) {
    Article article =
        new Article("a", null, null, lang, "<b>Title</b>", "2022-07-19", null, text, null);
    return Jsoup.parse(
        ExplanationPage.of(article, new Extractor().extract(article), Languages.bundled()));
  }

  @Test
  void coloursWhatWasReadAndNamesTheRule() {
    Document page =
        page(
            "ar",
            "هاجم مسلحون نقطة للشرطة في داقوق أمس وقتل شرطيان.\nوكانت القوات قد استعادت داقوق عام 2017.");
    assertThat(page.select("main").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("main mark.kind").first().text()).isEqualTo("هاجم");
    assertThat(page.select("main mark.kind").attr("title")).contains("ar/triggers:");
    assertThat(page.select("main mark.place").text()).contains("داقوق");
    assertThat(page.select("main mark.rejected")).isNotEmpty();
    assertThat(page.select("main p").text())
        .contains("هاجم مسلحون نقطة للشرطة في داقوق أمس وقتل شرطيان.");
  }

  @Test
  void theReportIsTextNeverMarkup() {
    Document page = page("en", "<script>alert(1)</script> Gunmen attacked a post in <i>Daquq</i>.");
    assertThat(page.select("script, i, b")).isEmpty();
    assertThat(page.select("main").text()).contains("<script>alert(1)</script>");
  }
}
