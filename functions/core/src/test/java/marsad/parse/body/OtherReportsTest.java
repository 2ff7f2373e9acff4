package marsad.parse.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Other reports on the page of one, and stories that a page keeps apart or in a script. */
class OtherReportsTest {
  private static final String TITLE = "Two policemen killed in Daquq";
  private static final List<String> STORY = paragraphs("police");
  private static final List<String> OTHER = paragraphs("council");

  private static List<String> paragraphs(String who) {
    return List.of(
        "The "
            + who
            + " said on Monday that a checkpoint south of the town had been attacked at"
            + " night by several gunmen, and that the road was closed.",
        "The "
            + who
            + " added that the search in the villages around the town went on until the"
            + " morning, with reinforcements from the city.",
        "People who live nearby heard shots for a quarter of an hour, the "
            + who
            + " went on to"
            + " say, and later saw smoke rise above the fields.",
        "The "
            + who
            + " promised more posts along the road, which traders use to bring their"
            + " goods to the market of the town every week.");
  }

  private static String p(List<String> paragraphs) {
    return "<p class=t>" + String.join("</p><p class=t>", paragraphs) + "</p>";
  }

  private static List<String> read(String body) {
    String head = "<head><title>" + TITLE + "</title></head>";
    return MainText.of(Jsoup.parse("<html>" + head + "<body>" + body)).text().lines().toList();
  }

  @Test
  void theNextReportIsNone() {
    String page =
        "<main><article><h1>%s</h1><div>%s</div></article>"
            + "<div><article><h1>Council meets</h1><div>%s%s</div></article></div></main>";
    assertThat(read(page.formatted(TITLE, p(STORY), p(OTHER), p(OTHER)))).isEqualTo(STORY);
  }

  @Test
  void teasersBehindTheStoryAreNone() {
    StringBuilder cards = new StringBuilder("<h2>More of this site</h2><div>");
    for (String teaser : OTHER) {
      cards.append("<div class=pick><div><h2><a href=/x>Council</a></h2></div><div><p>");
      cards.append(teaser).append("</p></div></div>");
    }
    String page = "<div><h1>" + TITLE + "</h1>" + p(STORY) + cards + "</div></div>";
    assertThat(read(page)).isEqualTo(STORY);
  }

  @Test
  void paragraphsBehindAnAdvertisementInABoxOfTheSameKindAreOfTheStory() {
    String box = "<div class=row><div class=part>%s</div></div>";
    String page =
        "<h1>"
            + TITLE
            + "</h1>"
            + box.formatted(p(STORY.subList(0, 3)))
            + "<div class=ad>Advertisement</div>"
            + box.formatted(p(STORY.subList(3, 4)));
    assertThat(read(page)).isEqualTo(STORY);
  }

  @Test
  void aStoryInTheDataOfAScriptIsFound() {
    String html = "<p>" + String.join("</p><p>", STORY) + "</p>";
    String json = "{\"a\":\"short\",\"body\":\"" + html.replace("<", "\\u003c") + "\"}";
    String twice = "push([1,\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"])";
    for (String data : List.of(json, twice, "window.x = " + json + ";")) {
      assertThat(ScriptText.find(Jsoup.parse("<script>" + data + "</script>")))
          .as(data)
          .hasValue(String.join("\n", STORY));
    }
    assertThat(ScriptText.find(Jsoup.parse("<script>var a = \"<p>Hello</p>\";</script>")))
        .isEmpty();
    String open = "<script>var a = \"<p>" + "x\\".repeat(100_000) + "</script>";
    assertThat(ScriptText.find(Jsoup.parse(open))).isEmpty();
  }
}
