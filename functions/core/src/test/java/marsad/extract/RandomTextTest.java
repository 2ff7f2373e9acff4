package marsad.extract;

import java.util.List;
import java.util.Random;
import marsad.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of words and characters by chance: no exception, and offsets that point into them. */
class RandomTextTest {
  private static final Extractor EXTRACTOR = new Extractor();

  private static final List<String> SCRAPS =
      List.of(
          "هجوم",
          "مقتل",
          "في",
          "كركوك",
          "داعش",
          "ثلاثة",
          "عبوة ناسفة",
          "أمس",
          "killed",
          "three",
          "soldiers",
          "in Daquq",
          "bomb",
          "کوژران",
          "دوو",
          "پۆلیس",
          "لە",
          "داقووق",
          "2017",
          "٣",
          "-",
          "–",
          "\n",
          ".",
          "،",
          "\u202e",
          "\u200f",
          "\u200c",
          "ـ",
          "\ud83d",
          "\ude00",
          "😀",
          "ً",
          "\u0000",
          "\ufeff",
          "19/7/2022",
          "35 km",
          "south of",
          "Kirkuk",
          "between",
          "and",
          "%",
          "(",
          ")",
          "\"",
          "1,000,000",
          "99999999999999999999");

  private static Article article(String lang, String text) {
    return new Article("t", null, null, lang, null, "2022-07-19", null, text, null);
  }

  @Test
  void randomScrapsNeverFail() {
    Random random = new Random(42);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      int n = random.nextInt(40);
      for (int i = 0; i < n; i++) {
        text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      String lang = Extractor.languages().get(random.nextInt(3));
      CasesTest.checkEvidence(
          article(lang, text.toString()), EXTRACTOR.extract(article(lang, text.toString())));
    }
  }

  @Test
  void randomUnicodeNeverFails() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(200, 0, 0x10000).forEach(c -> text.append((char) c));
      for (String lang : Extractor.languages()) {
        Article article = article(lang, text.toString());
        CasesTest.checkEvidence(article, EXTRACTOR.extract(article));
      }
    }
  }

  /** Long lines of scraps with and without stops; the limit only ends a test that would hang. */
  @ParameterizedTest
  @ValueSource(strings = {" ", ". ", "\n", "، ", ""})
  @Timeout(600)
  void randomLongTextsNeverFail(String between) {
    Random random = new Random(between.hashCode());
    StringBuilder text = new StringBuilder();
    while (text.length() < 1_000_000) {
      text.append(SCRAPS.get(random.nextInt(SCRAPS.size()))).append(between);
    }
    for (String lang : Extractor.languages()) {
      Article article = article(lang, text.toString());
      CasesTest.checkEvidence(article, EXTRACTOR.extract(article));
    }
  }
}
