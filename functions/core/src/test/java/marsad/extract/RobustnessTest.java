package marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import marsad.article.Article;
import marsad.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: no exception, offsets that point into it, the same answer everywhere. */
class RobustnessTest {
  private static final Extractor EXTRACTOR = new Extractor();

  /** Number of words of a case that are tried at the head of a text. */
  private static final int OPENINGS = 10;

  private static Article article(String lang, String text) {
    return new Article("t", null, null, lang, null, "2022-07-19", null, text, null);
  }

  /** "Dead, two men were found": each of the first words of each case before a comma. */
  @ParameterizedTest
  @MethodSource("marsad.extract.CasesTest#cases")
  void anyWordMayOpenAText(Path folder) throws IOException {
    Article article = Json.read(Files.readAllBytes(folder.resolve("article.json")), Article.class);
    String[] words = article.text().split("\\s+");
    for (int i = 0; i < Math.min(words.length, OPENINGS); i++) {
      int end = Math.min(words.length, i + OPENINGS);
      String rest = String.join(" ", Arrays.asList(words).subList(i + 1, Math.max(i + 1, end)));
      Article opened = article(article.lang(), words[i] + ", " + rest);
      assertThat(EXTRACTOR.extract(opened).lang()).isEqualTo(article.lang());
    }
  }

  /** Ten million characters without a stop or line feed; how long it takes is the benchmark's. */
  @Test
  void aSingleLineOfTenMegabytesIsRead() {
    String sentence = "هاجم مسلحون نقطة للشرطة في داقوق أمس وقتل شرطيان، ";
    Article article = article("ar", sentence.repeat(10_000_000 / sentence.length()));
    assertThat(EXTRACTOR.extract(article).events()).isNotEmpty();
  }

  /**
   * Counts bytes instead of time: ten times the text may need ten times the objects, not a hundred.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "هاجم مسلحون نقطة للشرطة في داقوق أمس وقتل شرطيان، ",
        "وقتل شرطيان. هجوم آخر في الحويجة. ",
        "Gunmen killed two in Daquq and wounded 3 near Kirkuk and "
      })
  void workGrowsNoFasterThanTheText(String sentence) {
    long small = allocated(sentence, 50_000);
    long large = allocated(sentence, 500_000);
    assertThat(large).isLessThan(15 * small);
  }

  private static long allocated(String sentence, int length) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    Article article =
        article(
            sentence.charAt(0) == 'G' ? "en" : "ar", sentence.repeat(length / sentence.length()));
    EXTRACTOR.extract(article);
    long before = threads.getCurrentThreadAllocatedBytes();
    EXTRACTOR.extract(article);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void theAnswerDependsOnNeitherLocaleNorZoneNorThread() {
    String text =
        "Gunmen attacked a post in Daquq on Sunday at 23:30, killing 1,200 sheep and two soldiers.";
    String expected = Json.line(EXTRACTOR.extract(article("en", text)));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("ar-EG", "ckb-IQ", "tr-TR", "fa-IR", "en-US")) {
        for (String id : List.of("UTC", "Pacific/Kiritimati", "America/Los_Angeles")) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          TimeZone.setDefault(TimeZone.getTimeZone(id));
          assertThat(Json.line(new Extractor().extract(article("en", text)))).isEqualTo(expected);
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> Json.line(EXTRACTOR.extract(article("en", text))))
                .distinct())
        .containsExactly(expected);
  }

  @Test
  void publicationAroundMidnightIsReadInBaghdad() {
    String text = "Gunmen attacked a post in Daquq yesterday.";
    for (String[] moment :
        new String[][] {
          {"2022-07-19T22:30:00Z", "2022-07-19"},
          {"2022-07-19T20:30:00Z", "2022-07-18"},
          {"2022-07-20T01:30:00+03:00", "2022-07-19"},
          {"2022-07-19", "2022-07-18"}
        }) {
      Article article = new Article("t", null, null, "en", null, moment[0], null, text, null);
      assertThat(EXTRACTOR.extract(article).events().get(0).date().start())
          .as(moment[0])
          .isEqualTo(moment[1]);
    }
  }

  @Test
  void anotherLanguageIsRefusedByName() {
    assertThatThrownBy(() -> EXTRACTOR.extract(article("fr", "Bonjour.")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'fr'");
  }
}
