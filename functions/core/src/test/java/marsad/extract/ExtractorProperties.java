package marsad.extract;

import marsad.article.Article;
import marsad.event.Extraction;
import marsad.json.Json;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties that hold for every text. */
class ExtractorProperties {
  private static final Extractor EXTRACTOR = new Extractor();

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> unicode = Arbitraries.strings().ofMaxLength(300);
    Arbitrary<String> regional =
        Arbitraries.strings()
            .withCharRange('\u0600', '\u06ff')
            .withChars(" \n.،؟\u200c\u200f\u202b\u202c\ud83d\udca30123456789-–/")
            .ofMaxLength(300);
    Arbitrary<String> words =
        Arbitraries.of(
                "هاجم",
                "مسلحون",
                "في",
                "كركوك",
                "قتل",
                "ثلاثة",
                "جنود",
                "أمس",
                "لم",
                "قد",
                "كان",
                "بين",
                "و",
                "killed",
                "three",
                "soldiers",
                "in",
                "Daquq",
                "between",
                "and",
                "35",
                "km",
                "south",
                "of",
                "May",
                "لە",
                "داقووق",
                "دوو",
                "پۆلیس",
                "کوژران",
                ".",
                "،",
                "\n",
                "\"",
                "16",
                "/",
                "10",
                "2017")
            .list()
            .ofMaxSize(60)
            .map(list -> String.join(" ", list));
    return Arbitraries.oneOf(unicode, regional, words);
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(Extractor.languages());
  }

  @Property(tries = 2000)
  void neverFailsAndQuotesWhatStandsThere(
      @ForAll("anything") String text, @ForAll("languages") String lang) {
    Article article = new Article("p", null, null, lang, null, "2022-07-19", null, text, null);
    Extraction extraction = EXTRACTOR.extract(article);
    CasesTest.checkEvidence(article, extraction);
  }

  @Property(tries = 300)
  boolean givesTheSameTwice(@ForAll("anything") String text, @ForAll("languages") String lang) {
    Article article = new Article("p", null, null, lang, text, null, null, text, null);
    return Json.line(EXTRACTOR.extract(article)).equals(Json.line(EXTRACTOR.extract(article)));
  }
}
