package marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import marsad.article.Article;
import marsad.json.Json;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static Extraction extract(String text) {
    return Extractor.shipped()
        .extract(new Article("t", null, null, "en", null, "2022-07-19", null, text, null));
  }

  @Test
  void anArticleGivesTwoHundredEventsAtMostAndSaysThatThereWereMore() {
    StringBuilder text = new StringBuilder();
    for (String place :
        "Daquq Hawija Dibis Makhmur Rashad Zab Abbasi Laylan Taza Gwer Riyadh Qaraj Yaychi Kirkuk Mosul"
            .split(" ")) {
      for (int day = 1; day < 19; day++) {
        text.append(
            "On %d July 2022, gunmen attacked a police post in %s, killing two policemen.%n"
                .formatted(day, place));
      }
    }
    Extraction extraction = extract(text.toString());
    assertThat(extraction.events()).hasSize(Limits.MOST_EVENTS);
    assertThat(extraction.rejected()).hasSizeLessThanOrEqualTo(Limits.MOST_REJECTED);
    assertThat(extraction.rejected().get(0).reason()).isEqualTo("too-many");
    int last = extraction.events().get(199).evidence().get(0).start();
    assertThat(extraction.rejected().get(0).start()).isGreaterThan(last);
  }

  @Test
  void eventsAreCutByTheirSizeToo() {
    Event event = extract("Gunmen attacked a post in Daquq, killing two.").events().get(0);
    Event large =
        new Event(
            event.id(),
            event.kind(),
            event.status(),
            event.date(),
            event.place(),
            event.actors(),
            event.casualties(),
            event.weapons(),
            Collections.nCopies(300, event.evidence().get(0)),
            event.confidence(),
            event.confidenceParts());
    int size = Json.line(large).getBytes(StandardCharsets.UTF_8).length;
    Extraction cut = Limits.cut("t", "en", 100, Collections.nCopies(150, large), List.of());
    assertThat(cut.events()).hasSize(Limits.MOST_BYTES / size);
    assertThat(cut.rejected()).extracting(Rejection::reason).containsExactly("too-many");
  }

  @Test
  void rejectionsAreCutInTheirOrder() {
    List<Rejection> many =
        IntStream.range(0, 500)
            .mapToObj(i -> new Rejection("denied", null, null, "q", i, i + 1))
            .toList();
    List<Rejection> kept = Limits.cut("t", "en", 100, List.of(), many).rejected();
    assertThat(kept).hasSize(Limits.MOST_REJECTED);
    assertThat(kept.subList(0, 199)).isEqualTo(many.subList(0, 199));
    assertThat(kept.get(199).reason()).isEqualTo("too-many");
    assertThat(kept.get(199).start()).isEqualTo(199);
  }
}
