package marsad.parse.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** How pages mark up a story and what stands in it: each test is one habit of many sites. */
class PageMarkupTest {
  private static final String FIRST =
      "Gunmen attacked a police checkpoint near Hawija on Monday night, a security source said.";
  private static final String SECOND =
      "The source said two policemen were wounded and that the attackers fled towards the hills.";
  private static final String LAST =
      "Reinforcements searched the villages nearby until the morning, the source added later.";
  private static final List<String> STORY = List.of(FIRST, SECOND, LAST);

  private static List<String> read(String html) {
    return MainText.of(Jsoup.parse(html)).text().lines().toList();
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  /** Returns a page with something between the paragraphs of the story. */
  private static String around(String part) {
    return "<h1>x</h1><article>" + p(FIRST) + p(SECOND) + part + p(LAST) + "</article>";
  }

  @Test
  void aTextThatAScriptShowsIsRead() {
    String story = p(FIRST) + p(SECOND) + p(LAST);
    assertThat(read("<h1>x</h1><div style='display: none'>" + story + "</div>")).isEqualTo(STORY);
    assertThat(read(around("<div hidden>" + p(SECOND + SECOND) + "</div>"))).isEqualTo(STORY);
  }

  @Test
  void aParagraphThatOnlyScreenReadersSkipIsRead() {
    assertThat(read("<h1>x</h1>" + p(FIRST) + "<p aria-hidden=true>" + SECOND + "</p>" + p(LAST)))
        .isEqualTo(STORY);
  }

  @Test
  void theCaptionOfAPictureIsNone() {
    String caption = "Policemen stand at the checkpoint on the road from Hawija to Riyadh.";
    for (String box :
        List.of(
            "<figure><img src=a>%s</figure>",
            "<div class='news-item-image'><img src=a><div>%s</div></div>",
            "<div class='story__picture'><img src=a>%s</div>")) {
      assertThat(read(around(box.formatted(p(caption))))).as(box).isEqualTo(STORY);
    }
    assertThat(read(around("<div class='with-image'>" + p(caption) + "</div>")))
        .as("a text beside a picture")
        .contains(caption);
  }

  @Test
  void boxesOfOtherThingsAreNone() {
    String text = "We apologise, but you have to agree before this can be shown to you here.";
    for (String name :
        List.of(
            "onetrust-consent",
            "factbox",
            "video-fallback",
            "article-content__sign-in",
            "read-time",
            "tooltip")) {
      assertThat(read(around("<div class='" + name + "'>" + p(text) + "</div>")))
          .as(name)
          .isEqualTo(STORY);
    }
  }

  @Test
  void aTeaserIsALeadWhereItLinksNowhere() {
    String story = "<article>" + p(SECOND) + p(LAST) + "</article>";
    assertThat(read("<h1>x</h1><div class=teaser>" + p(FIRST) + "</div>" + story)).isEqualTo(STORY);
    String link = "<div class=teaser><a href=/b>Another</a>" + p(FIRST + FIRST) + "</div>";
    assertThat(read(around(link))).isEqualTo(STORY);
  }

  @Test
  void aParagraphOfManyLinksIsReadBesideOthers() {
    String linked =
        "After <a href=/a>the attack on the checkpoint, which a source had confirmed</a>, it was"
            + " <a href=/b>the third in a week</a> in this district.";
    assertThat(read(around(p(linked)))).hasSize(4);
  }

  @Test
  void aFirstParagraphInAnotherPartIsKnownByItsMarkup() {
    String p = "<p class=text>%s</p>";
    assertThat(
            read(
                "<div>"
                    + p.formatted(FIRST)
                    + "</div><div>"
                    + p.formatted(SECOND)
                    + p.formatted(LAST + " " + LAST)
                    + p.formatted(LAST)
                    + "</div>"))
        .startsWith(FIRST);
  }

  @Test
  void sentencesOfScriptsWithoutSpacesCountAsLong() {
    String lead = "警方表示，星期一晚上有武装人员袭击了一个检查站。";
    String rest = "消息人士说，两名警察受伤，袭击者在增援到达之前逃往山区，目前仍在搜索。";
    assertThat(read("<h1>x</h1><div>" + p(lead) + p(rest) + "</div>")).containsExactly(lead, rest);
  }
}
