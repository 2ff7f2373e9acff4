package marsad.aggregate.cluster;

import static marsad.aggregate.cluster.EventStub.EVENING;
import static marsad.aggregate.cluster.EventStub.MORNING;
import static marsad.aggregate.cluster.EventStub.incidents;
import static marsad.aggregate.cluster.EventStub.join;
import static marsad.aggregate.cluster.EventStub.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Moment;
import marsad.event.DateSpan;
import org.junit.jupiter.api.Test;

/** What joins reports of one incident of which one was read a little wrong. */
class MisreadReportsTest {
  @Test
  void reportsOfTheSameHoursMayReckonTheDayDifferently() {
    EventStub first = EventStub.of("armed-attack", "rashad").toll(1, 3).against("iraqi-police");
    EventStub second = first.on("2023-03-09").toll(3, null);
    String noon = "2023-03-09T12:00:00+03:00";
    String evening = "2023-03-09T18:00:00+03:00";
    assertThat(join(reckoned("a", noon, first), reckoned("b", evening, second))).hasSize(1);
    assertThat(join(reckoned("a", noon, first), report("b", evening, second))).hasSize(1);
    assertThat(join(report("a", noon, first), report("b", evening, second)))
        .as("both name the date")
        .hasSize(2);
    String before = "2023-03-08T18:00:00+03:00";
    assertThat(join(reckoned("a", before, first), reckoned("b", evening, second)))
        .as("news of two days")
        .hasSize(2);
    assertThat(join(reckoned("a", "2023-03-09", first), reckoned("b", evening, second)))
        .as("no hour")
        .hasSize(2);
    EventStub later = second.on("2023-03-10");
    assertThat(join(reckoned("a", noon, first), reckoned("b", evening, later)))
        .as("two days apart")
        .hasSize(2);
  }

  @Test
  void withoutADayAKindAndATownAreNotEnough() {
    EventStub attack = EventStub.of("armed-attack", "daquq");
    EventStub undated = attack.on(null);
    assertThat(incidents(attack, undated)).isEqualTo(2);
    assertThat(incidents(attack.toll(2, null), undated.toll(2, null))).isEqualTo(1);
    assertThat(incidents(attack, attack)).as("the same day").isEqualTo(1);
    Incident known =
        join(report("a", MORNING, attack), report("b", EVENING, undated.recalled())).get(0);
    assertThat(known.reports()).as("a reaction").hasSize(2);
  }

  @Test
  void manyDeadOfOneDayAndGovernorateAreOfOneAttack() {
    EventStub bomb = EventStub.of("ied", "hawija").toll(13, 20).against("iraqi-police");
    EventStub named = EventStub.of("shelling", "daquq").toll(10, 3).against("federal-police");
    assertThat(incidents(bomb, named)).as("two towns are named").isEqualTo(2);
    EventStub clash =
        EventStub.of("shelling", "kirkuk-governorate").toll(10, 3).against("federal-police");
    assertThat(incidents(bomb, clash)).isEqualTo(1);
    assertThat(incidents(bomb, clash.toll(8, 3))).as("a third fewer and more").isEqualTo(2);
    assertThat(incidents(bomb.toll(7, null), clash.toll(6, null))).as("not many").isEqualTo(2);
    assertThat(incidents(bomb, clash.against("civilians"))).as("other dead").isEqualTo(2);
    assertThat(incidents(bomb, clash.on("2023-03-09"))).as("the next day").isEqualTo(2);
    EventStub away = EventStub.of("shelling", "baquba").toll(13, 20).against("federal-police");
    assertThat(incidents(bomb, away)).as("another governorate").isEqualTo(2);
    EventStub fighters = bomb.against("islamic-state");
    assertThat(incidents(fighters, clash.against("islamic-state")))
        .as("an army counts as many every day")
        .isEqualTo(2);
    EventStub crowd =
        EventStub.of("protest", "kirkuk-governorate").toll(13, 20).against("iraqi-police");
    assertThat(incidents(bomb, crowd)).as("no attack").isEqualTo(2);
  }

  @Test
  void manyDeadOnBothSidesOfMidnightAreOfOneAttackWhereThePlacesMeet() {
    EventStub evening = EventStub.of("armed-clash", "satiha").toll(13, 5).against("federal-police");
    EventStub dawn = EventStub.of("armed-attack", "rashad").toll(16, 3).on("2023-03-09");
    assertThat(incidents(evening, dawn.against("iraqi-police"))).isEqualTo(1);
    assertThat(incidents(evening.toll(3, 5), dawn.toll(4, 3).against("iraqi-police"))).isEqualTo(2);
    assertThat(incidents(evening, dawn.on("2023-03-10").against("iraqi-police"))).isEqualTo(2);
  }

  @Test
  void whomAStateStruckFromAfarIsDisputed() {
    EventStub strike = EventStub.of("air-strike", "sinuni").by("turkish-forces");
    EventStub child = strike.toll(4, null).against("civilians");
    EventStub fighters = strike.toll(6, null).against("pkk");
    assertThat(incidents(child, fighters)).isEqualTo(1);
    assertThat(incidents(fighters.toll(20, null), child)).as("nobody counts them").isEqualTo(1);
    assertThat(incidents(fighters.toll(20, null), fighters.toll(2, null)))
        .as("fighters, hit twice")
        .isEqualTo(2);
    assertThat(incidents(child, fighters.by("iran-irgc"))).as("another state").isEqualTo(2);
    assertThat(incidents(child, fighters.on("2023-03-09"))).as("the next day").isEqualTo(2);
    EventStub away = EventStub.of("air-strike", "makhmur").by("turkish-forces").against("pkk");
    assertThat(incidents(child, away.toll(4, null))).as("far away").isEqualTo(2);
    EventStub raid = EventStub.of("armed-attack", "sinuni");
    assertThat(
            incidents(
                raid.by("islamic-state").against("civilians").toll(4, null),
                raid.by("islamic-state").against("pkk").toll(6, null)))
        .as("no strike of a state")
        .isEqualTo(2);
  }

  @Test
  void aStrikeMayBeToldOfTheNextSubDistrict() {
    EventStub drone =
        EventStub.of("drone-strike", "sidakan")
            .by("turkish-forces")
            .against("iraqi-border-guard")
            .toll(3, null);
    EventStub shells =
        EventStub.of("shelling", "bradost")
            .by("turkish-forces")
            .against("iraqi-border-guard")
            .toll(3, null);
    assertThat(incidents(drone, shells)).isEqualTo(1);
    assertThat(incidents(drone, shells.toll(1, null))).as("another number").isEqualTo(2);
    assertThat(incidents(drone.toll(null, null), shells.toll(null, null)))
        .as("no number")
        .isEqualTo(2);
    assertThat(incidents(drone, shells.on("2023-03-09"))).as("the next day").isEqualTo(2);
    assertThat(incidents(drone.by(null), shells.by(null))).as("whose strike?").isEqualTo(2);
    EventStub victims = drone.toll(20, null);
    assertThat(
            join(
                report("a", MORNING, drone),
                report("b", MORNING, shells),
                report("c", EVENING, victims)))
        .as("of three reports the third is not parted")
        .hasSize(1);
    EventStub mourned = EventStub.of("drone-strike", "sidakan").on(null).recalled();
    List<Incident> joined =
        join(
            report("a", MORNING, drone),
            report("b", MORNING, shells),
            report("c", EVENING, victims),
            report("d", EVENING, mourned));
    assertThat(joined).singleElement();
    assertThat(joined.get(0).reports()).as("nor the funeral").hasSize(4);
  }

  @Test
  void aProtestAndWhatTheCrowdWrecksAreOne() {
    EventStub protest = EventStub.of("protest", "said-sadiq").by("civilians");
    EventStub unrest = EventStub.of("unrest", "said-sadiq").by("civilians");
    EventStub fire = EventStub.of("destruction", "said-sadiq").by("civilians");
    assertThat(incidents(protest, unrest)).isEqualTo(1);
    assertThat(incidents(protest, fire)).isEqualTo(1);
    assertThat(incidents(protest, fire.by("islamic-state"))).as("other hands").isEqualTo(2);
    assertThat(incidents(protest, fire.by(null))).as("by nobody known").isEqualTo(2);
    assertThat(incidents(protest, fire.on("2023-03-09"))).as("the next day").isEqualTo(2);
    EventStub flight = EventStub.of("displacement", "said-sadiq").by("civilians");
    assertThat(incidents(protest, flight)).isEqualTo(2);
  }

  /** The same, with a day that is reckoned from that of the report. */
  private static List<ReportedEvent> reckoned(String id, String published, EventStub told) {
    return report(id, published, told).stream()
        .map(
            reported -> {
              String day = reported.event().date().start();
              DateSpan date = DateSpan.day(Moment.day(day), "yesterday", true);
              return EventStub.with(reported, date, reported.event().place());
            })
        .toList();
  }
}
