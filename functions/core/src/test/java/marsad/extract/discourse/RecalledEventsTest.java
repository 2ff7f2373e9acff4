package marsad.extract.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.article.Article;
import marsad.event.Event;
import marsad.event.Extraction;
import marsad.event.Status;
import marsad.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report condemns or recalls of the last weeks is kept apart from what it reports. */
class RecalledEventsTest {
  private static Extraction extract(String lang, String text) {
    return Extractor.bundled()
        .extract(new Article("t", null, null, lang, null, "2021-05-12", null, text, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The governor condemned on Wednesday the attack that killed two policemen in Daquq on 10 May 2021.",
        "ar | دان المحافظ الهجوم الذي وقع في داقوق في 10 أيار 2021 وأسفر عن مقتل شرطيين.",
        "ckb | پارێزگار ئەو هێرشەی سەرکۆنە کرد کە لە 10ی ئایاری 2021 لە داقووق کرا و دوو پۆلیس کوژران."
      })
  void aCondemnationRecallsTheAttack(String lang, String text) {
    Extraction extraction = extract(lang, text);
    assertThat(extraction.events()).isEmpty();
    assertThat(extraction.recalled()).hasSize(1);
    Event event = extraction.recalled().get(0);
    assertThat(event.status()).isEqualTo(Status.RECALLED);
    assertThat(event.place().id()).isEqualTo("daquq");
    assertThat(event.date().start()).isEqualTo("2021-05-10");
    assertThat(event.id()).isEqualTo("t-1");
  }

  @Test
  void whatIsReportedIsNotRecalledToo() {
    Extraction extraction =
        extract(
            "en",
            "Gunmen attacked a post in Daquq on Monday and killed two policemen. The governor condemned the attack in Daquq.");
    assertThat(extraction.events()).hasSize(1);
    assertThat(extraction.recalled()).isEmpty();
  }

  @Test
  void historyIsNotRecalled() {
    for (String day : List.of("in June 2014", "on 3 March 2019")) {
      Extraction extraction =
          extract("en", "The governor recalled that militants attacked Daquq " + day + ".");
      assertThat(extraction.recalled()).as(day).isEmpty();
    }
  }

  @Test
  void whatIsNamedWithItsPlaceAndDayAndSaysNoMoreIsRecalled() {
    Extraction extraction =
        extract("en", "Schools are closed after the attack in Daquq on 10 May 2021.");
    assertThat(extraction.events()).isEmpty();
    assertThat(extraction.recalled()).extracting(e -> e.place().id()).containsExactly("daquq");
    assertThat(extract("en", "Schools are closed after the attack on 10 May 2021.").recalled())
        .as("nowhere")
        .isEmpty();
    assertThat(extract("en", "A gas cylinder exploded in a bakery in Daquq on Monday.").recalled())
        .as("a mishap")
        .isEmpty();
  }
}
