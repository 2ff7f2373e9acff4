package marsad.extract.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import marsad.article.Article;
import marsad.event.Event;
import marsad.event.EventRejection;
import marsad.event.Extraction;
import marsad.event.RejectionReason;
import marsad.extract.Extractor;
import marsad.json.Json;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static Extraction extract(String text) {
    return Extractor.bundled()
        .extract(new Article("t", null, null, "en", null, "2022-07-19", null, text, null));
  }

  @Test
  void anArticleGivesTwoHundredEventsAtMostAndSaysThatThereWereMore() {
    StringBuilder text = new StringBuilder();
    for (Place place : Gazetteer.bundled().list()) {
      for (int day = 16; day < 19; day++) {
        text.append(
            "On %d July 2022, gunmen attacked a police post in %s, killing two policemen.%n"
                .formatted(day, place.names().en()));
      }
    }
    Extraction extraction = extract(text.toString());
    assertThat(extraction.events().size()).isEqualTo(Limits.MOST_EVENTS);
    assertThat(extraction.rejected()).hasSizeLessThanOrEqualTo(Limits.MOST_REJECTED);
    assertThat(extraction.rejected().get(0).reason()).isEqualTo(RejectionReason.TOO_MANY);
    int last = extraction.events().get(199).evidence().get(0).start();
    assertThat(extraction.rejected().get(0).start()).isGreaterThan(last);
  }

  @Test
  void eventsAreCutByTheirSizeToo() {
    Event event = extract("Gunmen attacked a post in Daquq, killing two.").events().get(0);
    int size = Json.line(event).getBytes(StandardCharsets.UTF_8).length;
    List<Event> many = Collections.nCopies(150, event);
    assertThat(Limits.kept(many, 100, 10 * size)).isEqualTo(10);
    assertThat(Limits.kept(many, 100, Limits.MOST_BYTES)).isEqualTo(150);
  }

  @Test
  void rejectionsAreCutInTheirOrder() {
    List<EventRejection> many =
        IntStream.range(0, 500)
            .mapToObj(i -> new EventRejection(RejectionReason.DENIED, null, null, "q", i, i + 1))
            .toList();
    List<EventRejection> kept =
        Limits.cut(new Extraction("t", "en", "rules", List.of(), many, List.of()), 100).rejected();
    assertThat(kept).hasSize(Limits.MOST_REJECTED);
    assertThat(kept.subList(0, 199)).isEqualTo(many.subList(0, 199));
    assertThat(kept.get(199).reason()).isEqualTo(RejectionReason.TOO_MANY);
    assertThat(kept.get(199).start()).isEqualTo(199);
  }
}
