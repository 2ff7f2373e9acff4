package marsad.parse.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** How a story begins: what stands before its first running text and belongs to it. */
class StoryBlocksTest {
  private static final String RUNNING =
      "The source said two policemen were wounded and that the attackers fled towards the hills"
          + " before reinforcements arrived.";
  private static final String LEAD =
      "Gunmen attacked a police checkpoint near Hawija on Monday night, a source said.";

  private static List<String> story(String html) {
    return MainText.of(Jsoup.parse("<body><article>" + html + "</article></body>"))
        .text()
        .lines()
        .toList();
  }

  @Test
  void shortLinesThatBeginTheParagraphAreKept() {
    String lines = "Dead: two policemen of the post<br>Wounded: a driver from Daquq<br>";
    assertThat(story("<p>" + lines + RUNNING + "</p>"))
        .containsExactly(
            "Dead: two policemen of the post", "Wounded: a driver from Daquq", RUNNING);
    assertThat(story("<p>By a reporter in Kirkuk city</p><p>" + RUNNING + "</p>"))
        .containsExactly(RUNNING);
    assertThat(story("<p><a href='/x'>More news of this town today</a><br>" + RUNNING + "</p>"))
        .containsExactly(RUNNING);
  }

  @Test
  void aLeadThatIsMarkedAsAHeadingMayStandInTheBoxBefore() {
    String text = ("<div class='item'><p>" + RUNNING + "</p></div>").repeat(2);
    assertThat(story("<div class='item'><h2>" + LEAD + "</h2><img src='a.jpg'></div>" + text))
        .startsWith(LEAD, RUNNING);
    assertThat(story("<div class='item'><h2>Attack near Hawija</h2></div>" + text))
        .startsWith(RUNNING);
  }
}
