package marsad.aggregate.cluster;

import static marsad.aggregate.cluster.EventStub.EVENING;
import static marsad.aggregate.cluster.EventStub.incidents;
import static marsad.aggregate.cluster.EventStub.join;
import static marsad.aggregate.cluster.EventStub.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.aggregate.incident.ReportedEvent;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import org.junit.jupiter.api.Test;

/** What two reports may tell differently of the place of one incident, and what they may not. */
class JoiningPlacesTest {
  @Test
  void aTownStandsForItsDistrictWhereMoreAgrees() {
    EventStub town = EventStub.of("armed-attack", "daquq").toll(2, 2).against("iraqi-police");
    EventStub village =
        EventStub.of("armed-attack", "ali-sarai").toll(2, 2).against("iraqi-police");
    assertThat(incidents(town, village)).isEqualTo(1);
    assertThat(incidents(EventStub.of("armed-attack", "daquq"), village.toll(null, null)))
        .isEqualTo(2);
    assertThat(incidents(town, EventStub.of("armed-attack", "hawija").toll(2, 2))).isEqualTo(2);
  }

  @Test
  void aVillageMayBeFiledUnderAnotherSubDistrict() {
    assertThat(incidents(EventStub.of("ied", "al-safra"), EventStub.of("ied", "riyadh")))
        .isEqualTo(1);
    assertThat(incidents(EventStub.of("ied", "al-safra"), EventStub.of("ied", "ali-al-sultan")))
        .as("two villages")
        .isEqualTo(2);
  }

  private static List<ReportedEvent> near(String id, EventStub told, double lat, double lon) {
    Place place = Gazetteer.bundled().get(told.place());
    Location point =
        new Location(
            place.id(),
            place.names(),
            lat,
            lon,
            Precision.NEAR,
            10.0,
            List.of(),
            List.of(),
            place.administration(),
            null);
    return report(id, EVENING, told).stream()
        .map(one -> EventStub.with(one, one.event().date(), point))
        .toList();
  }

  @Test
  void nearTheSameVillageIsOnePlaceHoweverFarOneReportReckonsIt() {
    EventStub bomb = EventStub.of("ied", "al-safra");
    List<ReportedEvent> first = near("a", bomb, 35.13, 44.09);
    assertThat(join(first, near("b", bomb, 35.26, 44.15))).hasSize(1);
    assertThat(join(first, near("b", bomb, 35.45, 44.15))).as("35 km away").hasSize(2);
    EventStub town = EventStub.of("ied", "kirkuk");
    assertThat(join(near("a", town, 35.30, 44.40), near("b", town, 35.45, 44.40)))
        .as("two points on the roads out of a city")
        .hasSize(2);
  }

  @Test
  void aTownAndTheCampAtItsEdgeMeetAndTwoVillagesDoNot() {
    EventStub town = EventStub.of("drone-strike", "makhmur");
    assertThat(incidents(town, EventStub.of("drone-strike", "makhmur-camp"))).isEqualTo(1);
  }
}
