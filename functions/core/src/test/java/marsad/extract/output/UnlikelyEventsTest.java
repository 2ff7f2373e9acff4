package marsad.extract.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.event.Event;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.event.Status;
import marsad.reference.ReferenceTables;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import org.junit.jupiter.api.Test;

/** Which events that are too unlikely to be reported may still join an incident. */
class UnlikelyEventsTest {
  private static final LocalDate REPORTED = LocalDate.of(2023, 3, 12);

  private final UnlikelyEvents known =
      new UnlikelyEvents(ReferenceTables.bundled().kinds(), REPORTED);

  private static DateSpan day(int month, int day) {
    return DateSpan.day(LocalDate.of(2023, month, day), "then", true);
  }

  private static Event event(String kind, DateSpan date) {
    Place place = Gazetteer.bundled().get("daquq");
    Location location =
        new Location(
            place.id(),
            place.names(),
            place.lat(),
            place.lon(),
            Precision.EXACT,
            place.radiusKm(),
            List.of(),
            List.of(),
            place.administration(),
            null);
    return new Event(
        "t-1",
        kind,
        Status.RECALLED,
        date,
        location,
        List.of(),
        null,
        List.of(),
        List.of(),
        0.3,
        null);
  }

  @Test
  void aDayOfTheLastWeeksOrNone() {
    assertThat(known.mayBeKnown(event("ied", day(3, 9)), List.of())).isTrue();
    assertThat(known.mayBeKnown(event("ied", null), List.of())).isTrue();
    assertThat(known.mayBeKnown(event("ied", day(1, 9)), List.of())).as("long ago").isFalse();
    assertThat(known.mayBeKnown(event("ied", day(3, 13)), List.of())).as("to come").isFalse();
    DateSpan month =
        DateSpan.of(
            LocalDate.of(2023, 3, 1),
            LocalDate.of(2023, 3, 31),
            DatePrecision.MONTH,
            "in March",
            false);
    assertThat(known.mayBeKnown(event("ied", month), List.of())).as("a month").isFalse();
  }

  @Test
  void notWhatTheArticleReportsAnyway() {
    Event bomb = event("ied", day(3, 9));
    assertThat(known.mayBeKnown(bomb, List.of(event("armed-attack", day(3, 9))))).isFalse();
    assertThat(known.mayBeKnown(bomb, List.of(event("armed-attack", null)))).isFalse();
    assertThat(known.mayBeKnown(bomb, List.of(event("armed-attack", day(3, 10))))).isTrue();
    assertThat(known.mayBeKnown(bomb, List.of(event("protest", day(3, 9))))).isTrue();
  }

  @Test
  void nothingWithoutADayOfTheReport() {
    UnlikelyEvents undated = new UnlikelyEvents(ReferenceTables.bundled().kinds(), null);
    assertThat(undated.mayBeKnown(event("ied", day(3, 9)), List.of())).isFalse();
  }
}
