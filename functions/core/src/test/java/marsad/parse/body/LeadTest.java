package marsad.parse.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first sentence of a story, wherever a site puts it. */
class LeadTest {
  private static final String LEAD = "Gunmen killed two policemen near Daquq.";
  private static final List<String> REST =
      List.of(
          "A police officer said that unknown gunmen opened fire on a checkpoint of the federal"
              + " police south of the town and fled.",
          "Reinforcements reached the place soon afterwards, he said, and were searching the"
              + " villages around it for the attackers.",
          "The road between the town and the district was closed for several hours until the"
              + " search was over in the evening.");
  private static final String PARAGRAPHS = "<p>" + String.join("</p><p>", REST) + "</p>";
  private static final String TITLE = "Two policemen killed in attack";

  private static List<String> read(String body) {
    String head = "<head><title>" + TITLE + " - Agency</title></head>";
    return MainText.of(Jsoup.parse("<html>" + head + "<body>" + body)).text().lines().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>%s</h1><div class=body><div><strong>%s</strong></div>%s</div>",
        "<h1>%s</h1><div class=summary>%s</div><figure><img src=a></figure><div>%s</div>",
        "<h1>%s</h1><div class=body>%s%s</div>",
        "<header><h1>%s</h1><p class=standfirst>%s</p></header><div class=body>%s</div>",
        "<h1>%s</h1><ul><li>%s</li></ul><div class=body>%s</div>",
        "<h1>%s</h1><div class=share><a href=#>f</a></div><p>%s</p><div class=body>%s</div>",
        "<h1>%s</h1><section class=lead><p>%s</p></section><section class=text>%s</section>",
        "<div class=entry-meta><h1>%s</h1><p>%s</p></div><div class=entry-content>%s</div>",
        "<div class=title>%s</div><div class=first>%s</div><div class=text>%s</div>",
        "<h2>%s</h2><div class=date>2026-11-30</div><div>%s</div><div class=text>%s</div>",
        "<h1>%s</h1><div class=body><p>%s</p><blockquote><p>A post</p></blockquote>%s</div>"
      })
  void aShortLeadIsKept(String page) {
    assertThat(read(page.formatted(TITLE, LEAD, PARAGRAPHS))).startsWith(LEAD).endsWith(last());
  }

  @Test
  void aLeadThatIsMostlyALinkIsKept() {
    String lead =
        "<p><a href=/a>The mayor of the district of Daquq</a> was killed at <a>noon</a>.</p>";
    assertThat(read("<h2>x</h2><div>" + lead + PARAGRAPHS + "</div>"))
        .startsWith("The mayor of the district of Daquq was killed at noon.");
  }

  @Test
  void aLeadBelowTheNameOfItsPlaceIsNoLabel() {
    String lead = "DAQUQ, Iraq - Gunmen killed two policemen and wounded a third on Monday.";
    String page = "<h1>x</h1><div><p class=dateline>%s</p>" + PARAGRAPHS + "</div>";
    assertThat(read(page.formatted(lead))).startsWith(lead);
    assertThat(read(page.formatted("By A Writer, Monday 30 November 2026."))).isEqualTo(REST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "شارك آلاف المواطنين في تظاهرة وسط كركوك احتجاجا على انقطاع الكهرباء، قبل أن تفرقهم الشرطة.",
        "إعلان حالة الطوارئ في قضاء داقوق بعد هجوم مسلح أسفر عن مقتل شرطيين اثنين وإصابة ثالث.",
        "انضم عشرات المقاتلين إلى القوات التي تتقدم نحو ناحية الرشاد من جهة الجنوب منذ الفجر.",
        "سەردانی سەرۆک وەزیران بۆ کەرکووک دوای تەقینەوەکەی دوێنێ کە دوو پۆلیسی تێدا کوژرا."
      })
  void aSentenceThatBeginsWithTheWordOfALabelIsKept(String lead) {
    assertThat(read("<h1>x</h1><div><p>" + lead + "</p>" + PARAGRAPHS + "</div>")).startsWith(lead);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"شارك", "إعلان", "تابعونا على فيسبوك", "Related", "Subscribe to our channel"})
  void aLabelIsLeftOut(String label) {
    assertThat(read("<h1>x</h1><div><p>" + label + "</p>" + PARAGRAPHS + "</div>")).isEqualTo(REST);
  }

  private static String last() {
    return REST.get(REST.size() - 1);
  }
}
