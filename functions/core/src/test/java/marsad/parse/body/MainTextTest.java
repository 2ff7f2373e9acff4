package marsad.parse.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marsad.parse.PageShapes;
import marsad.parse.charset.PageCharset;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten shapes of pages with four stories each: forty pages, scored as the founders' scorer does. */
class MainTextTest {
  private static final List<List<String>> STORIES =
      List.of(
          List.of(
              "أعلنت خلية الإعلام الأمني، اليوم الثلاثاء، مقتل ثلاثة من عناصر تنظيم داعش في عملية"
                  + " جنوبي كركوك.",
              "وذكرت الخلية في بيان أن قوة من الجيش اشتبكت مع مجموعة مسلحة في وادي الشاي بعد ورود"
                  + " معلومات استخبارية.",
              "وأضاف البيان أن القوة عثرت على أسلحة وأعتدة وأن العملية مستمرة."),
          List.of(
              "انفجرت عبوة ناسفة على طريق داقوق وأصيب جنديان.",
              "وقال مصدر في الشرطة إن العبوة استهدفت دورية كانت في طريقها إلى ناحية الرشاد، وإن"
                  + " الجريحين نقلا إلى مستشفى كركوك العام.",
              "وبدأت قوة من الجيش عملية تفتيش في القرى القريبة بحثا عن الفاعلين."),
          List.of(
              "بەرەبەیانی ئەمڕۆ چەکدارانی داعش هێرشیان کردە سەر بنکەیەکی پێشمەرگە لە نزیک مەخموور.",
              "سەرچاوەیەکی ئەمنی ڕایگەیاند کە لە هێرشەکەدا دوو پێشمەرگە بریندار بوون و هێزی پاڵپشتی"
                  + " گەیشتووەتە ناوچەکە."),
          List.of(
              "Gunmen attacked a police checkpoint near Hawija on Monday night, a security source"
                  + " said.",
              "The source said two policemen were wounded and that the attackers fled towards the"
                  + " Hamrin hills before reinforcements arrived.",
              "No group has claimed the attack."));

  static Stream<Arguments> pages() {
    return PageShapes.all().entrySet().stream()
        .flatMap(
            shape ->
                STORIES.stream()
                    .map(
                        story ->
                            Arguments.of(shape.getKey(), shape.getValue().apply(story), story)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void theStoryIsFoundAndNothingElse(String shape, String html, List<String> story) {
    assertThat(MainText.of(Jsoup.parse(html)).text().lines()).containsExactlyElementsOf(story);
  }

  @Test
  void theFortyPagesScoreAsTheBarAsks() {
    double precision = 0;
    double recall = 0;
    List<Arguments> pages = pages().toList();
    for (Arguments page : pages) {
      Map<String, Integer> truth = grams(String.join("\n", story(page)));
      Map<String, Integer> found = grams(MainText.of(Jsoup.parse((String) page.get()[1])).text());
      int common =
          truth.entrySet().stream()
              .mapToInt(e -> Math.min(e.getValue(), found.getOrDefault(e.getKey(), 0)))
              .sum();
      precision += common / (double) Math.max(1, sum(found));
      recall += common / (double) sum(truth);
    }
    precision /= pages.size();
    recall /= pages.size();
    assertThat(pages).hasSize(40);
    assertThat(2 * precision * recall / (precision + recall)).isGreaterThanOrEqualTo(0.98);
  }

  @SuppressWarnings("unchecked")
  private static List<String> story(Arguments page) {
    return (List<String>) page.get()[2];
  }

  private static int sum(Map<String, Integer> grams) {
    return grams.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Runs of four words, and how often each occurs. */
  private static Map<String, Integer> grams(String text) {
    List<String> words =
        Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}_]+")).filter(w -> !w.isEmpty()).toList();
    Map<String, Integer> grams = new HashMap<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      grams.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
    }
    return grams;
  }

  @Test
  void theLeadBetweenHeadlineAndStoryIsKept() {
    List<String> story = STORIES.get(3);
    String body =
        "<div class='text'><p>" + String.join("</p><p>", story.subList(1, 3)) + "</p></div>";
    String page =
        "<div><h1>Attack near Hawija</h1><div class='date'>9 November 2026</div><p class='lead'>"
            + story.get(0)
            + "</p></div>"
            + body;
    assertThat(MainText.of(Jsoup.parse(page)).text().lines()).containsExactlyElementsOf(story);
  }

  @Test
  void aLeadThatIsMarkedAsAHeadingIsKept() {
    String lead = "Gunmen attacked a police post near Daquq at dawn on Monday, the police said.";
    String rest =
        "<p>" + "Two policemen were killed and a third was wounded in the attack. ".repeat(3);
    String story = "<h1>Attack in Daquq</h1><div><h2>%s</h2>%s</p>%s</p></div>";
    assertThat(MainText.of(Jsoup.parse(story.formatted(lead, rest, rest))).text()).startsWith(lead);
    String above = "<h2>" + lead + "</h2>" + story.formatted("What happened", rest, rest);
    assertThat(MainText.of(Jsoup.parse(above)).text())
        .as("a summary above the headline")
        .doesNotContain(lead);
  }

  @Test
  void namesOfOtherPartsAndOfLabelsHideNoStory() {
    String story = "<p>" + String.join("</p><p>", STORIES.get(3)) + "</p>";
    for (String name :
        List.of("field--label-hidden", "site-main--no-sidebar", "has-comments", "with-ads")) {
      String page = "<h1>x</h1><div class='" + name + "'>" + story + "</div>";
      assertThat(MainText.of(Jsoup.parse(page)).text()).as(name).contains("No group has claimed");
    }
  }

  @Test
  void whereHardlyAnythingIsLeftTheNamesOfPartsAreNotBelieved() {
    StringBuilder page = new StringBuilder("<h1>x</h1>");
    STORIES
        .get(3)
        .forEach(p -> page.append("<div class='widget'><p>").append(p).append("</p></div>"));
    assertThat(MainText.of(Jsoup.parse(page.toString())).text().lines())
        .containsExactlyElementsOf(STORIES.get(3));
  }

  @Test
  void aPageOfAnyDepthAndWidthIsRead() {
    String story = String.join(" ", STORIES.get(0));
    String deep = "<div>".repeat(20_000) + "<p>" + story + "</p>" + "</div>".repeat(20_000);
    assertThat(MainText.of(Jsoup.parse(deep)).text()).contains("وادي الشاي");
    String wide = ("<p>" + story + "</p>").repeat(20_000);
    assertThat(MainText.of(Jsoup.parse(wide)).text().lines()).hasSize(20_000);
    assertThat(MainText.of(Jsoup.parse("")).text()).isEmpty();
    assertThat(MainText.of(Jsoup.parse("<frameset><frame src='a'></frameset>")).text()).isEmpty();
  }

  static Stream<Arguments> encodings() {
    Charset arabic = Charset.forName("windows-1256");
    List<Arguments> all = new ArrayList<>();
    all.add(Arguments.of("header", arabic, "windows-1256", ""));
    all.add(Arguments.of("meta", arabic, null, "<meta charset='windows-1256'>"));
    all.add(Arguments.of("nothing said", arabic, null, ""));
    all.add(Arguments.of("header lies", arabic, "utf-8", ""));
    all.add(Arguments.of("header lies of UTF-8", StandardCharsets.UTF_8, "windows-1256", ""));
    all.add(Arguments.of("UTF-16", StandardCharsets.UTF_16, null, ""));
    all.add(Arguments.of("no such charset", StandardCharsets.UTF_8, "x-none", ""));
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void theCharsetIsFound(String name, Charset charset, String said, String meta) {
    String html =
        "<html><head>" + meta + "</head><body><p>" + STORIES.get(0).get(1) + "</p></body>";
    assertThat(PageCharset.decode(html.getBytes(charset), said)).contains(STORIES.get(0).get(1));
  }

  @Test
  void textThatWasEncodedTwiceIsMended() {
    String html = "<p>" + STORIES.get(0).get(1) + " " + STORIES.get(2).get(0) + "</p>";
    StringBuilder twice = new StringBuilder();
    for (byte octet : html.getBytes(StandardCharsets.UTF_8)) {
      String shown = new String(new byte[] {octet}, Charset.forName("windows-1252"));
      twice.append(shown.equals("\ufffd") ? String.valueOf((char) (octet & 0xff)) : shown);
    }
    assertThat(PageCharset.decode(twice.toString().getBytes(StandardCharsets.UTF_8), null))
        .isEqualTo(html);
  }

  @Test
  void aFewBrokenOctetsDoNotChangeTheCharset() {
    byte[] bytes = ("<p>" + STORIES.get(0).get(1) + "</p>").getBytes(StandardCharsets.UTF_8);
    bytes[60] = (byte) 0xff;
    assertThat(PageCharset.decode(bytes, null)).contains("وادي الشاي");
  }
}
