package marsad.aggregate.cluster;

import static marsad.aggregate.cluster.EventStub.EVENING;
import static marsad.aggregate.cluster.EventStub.MORNING;
import static marsad.aggregate.cluster.EventStub.incidents;
import static marsad.aggregate.cluster.EventStub.join;
import static marsad.aggregate.cluster.EventStub.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.aggregate.incident.ReportRole;
import marsad.aggregate.incident.ReportedEvent;
import org.junit.jupiter.api.Test;

/** What two reports may tell differently of one incident, and what they may not. */
class JoiningRulesTest {
  @Test
  void aRocketMayBeTakenForADroneButNotForABomb() {
    EventStub rocket = EventStub.of("shelling", "khor-mor").with("rocket");
    assertThat(incidents(rocket, EventStub.of("drone-strike", "khor-mor").with("drone")))
        .isEqualTo(1);
    EventStub attack = EventStub.of("armed-attack", "khor-mor");
    assertThat(incidents(attack.with("sniper"), attack.with("ied").toll(3, null))).isEqualTo(1);
    assertThat(incidents(rocket, EventStub.of("destruction", "khor-mor").with("ied"))).isEqualTo(2);
  }

  @Test
  void aTollMayRiseInALaterReportAndNotInAnEarlierOne() {
    EventStub few = EventStub.of("armed-attack", "khidir-jija").toll(3, null);
    EventStub many = few.toll(13, null);
    assertThat(incidents(few, many)).isEqualTo(1);
    assertThat(incidents(many, few)).isEqualTo(2);
    assertThat(incidents(few, few.toll(30, null))).isEqualTo(2);
  }

  @Test
  void deadOfAnotherSideAreNoRisenToll() {
    EventStub farmers = EventStub.of("ied", "hawija").toll(1, 2).against("civilians");
    EventStub policemen = EventStub.of("ied", "hawija").toll(4, null).against("iraqi-police");
    assertThat(incidents(farmers, policemen)).isEqualTo(2);
  }

  @Test
  void oneNumberTooFarApartDoesNotPartWhatTheOthersJoin() {
    EventStub attack = EventStub.of("armed-attack", "khidir-jija");
    List<ReportedEvent> first = report("a", MORNING, attack.toll(3, null));
    List<ReportedEvent> last = report("d", EVENING, attack.toll(25, null));
    assertThat(join(first, last)).hasSize(2);
    assertThat(
            join(
                first,
                report("b", MORNING, attack.toll(13, null)),
                report("c", EVENING, attack.toll(13, null)),
                last))
        .hasSize(1);
  }

  @Test
  void aClaimOnTheNextDayIsOfTheSameIncident() {
    EventStub attack = EventStub.of("armed-attack", "rashad").toll(9, null).against("iraqi-police");
    EventStub claim = attack.on("2023-03-09").toll(null, null).claimed();
    List<Incident> joined = join(report("a", MORNING, attack), report("b", EVENING, claim));
    assertThat(joined)
        .singleElement()
        .satisfies(
            incident ->
                assertThat(incident.reports())
                    .extracting(Report::role)
                    .containsExactly(ReportRole.FIRST, ReportRole.CLAIM));
    assertThat(incidents(attack, attack.on("2023-03-09").toll(null, null))).isEqualTo(2);
  }

  @Test
  void daysOnBothSidesOfMidnightAreOneNightWhereAReportCameInIt() {
    EventStub evening = EventStub.of("armed-attack", "rashad").toll(3, 2).against("iraqi-police");
    EventStub dawn = evening.on("2023-03-09").toll(5, 2);
    String night = "2023-03-09T02:10:00+03:00";
    List<Incident> joined = join(report("a", night, evening), report("b", EVENING, dawn));
    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).merge())
        .anySatisfy(merge -> assertThat(merge.reasons()).anyMatch(r -> r.contains("night")));
    assertThat(join(report("a", night, dawn), report("b", MORNING, evening)))
        .as("the night's report dates it by its own day")
        .hasSize(1);
    assertThat(incidents(evening, dawn)).as("no report of the night").isEqualTo(2);
    assertThat(
            join(report("a", "2023-03-09T00:00:00Z", evening), report("b", EVENING, dawn)).size())
        .as("a day alone, written as midnight")
        .isEqualTo(2);
    EventStub elsewhere =
        EventStub.of("armed-attack", "hawija").on("2023-03-09").against("iraqi-police");
    assertThat(join(report("a", night, evening), report("b", EVENING, elsewhere))).hasSize(2);
  }

  @Test
  void gunmenWhomOneReportDoesNotKnowMayBeAnybody() {
    EventStub drone = EventStub.of("drone-strike", "palkana").toll(2, null).against("civilians");
    EventStub later = drone.toll(3, null);
    assertThat(
            incidents(
                drone.by("unidentified-armed").against("peshmerga"),
                later.by("turkish-forces").against("asayish")))
        .isEqualTo(1);
    EventStub weak = EventStub.of("armed-attack", "daquq");
    EventStub near = EventStub.of("armed-attack", "ali-sarai");
    assertThat(incidents(weak.by("unidentified-armed"), near.by("pkk")))
        .as("it speaks for nothing")
        .isEqualTo(2);
    EventStub clash = EventStub.of("armed-attack", "palkana").toll(1, null);
    assertThat(
            incidents(
                clash.by("pkk").against("civilians"),
                clash.by("turkish-forces").against("islamic-state").toll(2, null)))
        .as("two known sides")
        .isEqualTo(2);
  }

  @Test
  void oneForceMayBeTakenForAnotherAndNotForGunmen() {
    EventStub attack = EventStub.of("drone-strike", "palkana");
    EventStub peshmerga = attack.against("peshmerga").toll(3, 3);
    assertThat(incidents(peshmerga, attack.against("asayish").toll(2, 3))).isEqualTo(1);
    assertThat(incidents(peshmerga, attack.against("pkk").toll(2, 2))).isEqualTo(2);
  }

  @Test
  void onlyTheKindMayDifferWhereAllElseAgrees() {
    EventStub raid =
        EventStub.of("military-operation", "hamrin").toll(9, null).against("islamic-state");
    EventStub strike = EventStub.of("air-strike", "hamrin").toll(9, null).against("islamic-state");
    assertThat(incidents(raid, strike)).isEqualTo(1);
    assertThat(incidents(raid, strike.toll(8, null))).as("another number").isEqualTo(2);
    assertThat(incidents(raid.toll(1, null), strike.toll(1, null))).as("one dead").isEqualTo(2);
    assertThat(incidents(raid, strike.against("civilians"))).as("other dead").isEqualTo(2);
    assertThat(incidents(raid, strike.on("2023-03-09"))).as("another day").isEqualTo(2);
    EventStub away = EventStub.of("air-strike", "hawija").toll(9, null).against("islamic-state");
    assertThat(incidents(raid, away)).as("another place").isEqualTo(2);
  }

  @Test
  void aFirstFlashMayKnowOfOneDeadAndTheLastReportOfSeven() {
    EventStub flash = EventStub.of("armed-attack", "altun-kupri").toll(1, 3).against("peshmerga");
    assertThat(incidents(flash, flash.toll(7, null))).isEqualTo(1);
    assertThat(incidents(flash.toll(7, null), flash))
        .as("a toll does not fall so far")
        .isEqualTo(2);
    assertThat(incidents(flash, flash.toll(8, null))).isEqualTo(2);
  }

  @Test
  void bothPhasesOfOneReportJoinWhatAnotherTellsAsOne() {
    EventStub attack = EventStub.of("armed-attack", "kulajo").toll(null, 4);
    EventStub bomb = EventStub.of("ied", "kulajo").toll(5, null);
    List<ReportedEvent> whole = report("b", EVENING, bomb.toll(5, 4));
    assertThat(join(report("a", MORNING, attack, bomb), whole)).hasSize(1);
    assertThat(join(report("a", MORNING, attack, bomb))).as("not alone").hasSize(2);
    assertThat(join(report("a", MORNING, attack.toll(1, null), bomb), whole))
        .as("two tolls of one report are of two attacks")
        .hasSize(2);
  }

  @Test
  void shellingAndArsonInOneVillageAreTwoUnlessMoreAgrees() {
    EventStub shells = EventStub.of("shelling", "palkana");
    EventStub fire = EventStub.of("destruction", "palkana");
    assertThat(incidents(shells, fire)).isEqualTo(2);
    assertThat(incidents(shells.toll(null, 4), fire.toll(null, 4))).isEqualTo(1);
  }

  @Test
  void whatIsNotDatedIsJoinedWithNothing() {
    EventStub attack = EventStub.of("armed-attack", "daquq").on(null).against("iraqi-police");
    assertThat(join(report("a", MORNING, attack), report("b", MORNING, attack))).hasSize(1);
    List<Incident> apart = join(report("a", null, attack), report("b", null, attack));
    assertThat(apart).hasSize(2).noneMatch(Incident::isDated);
  }

  @Test
  void victimsMayBeTheDeadAndTheWoundedTogether() {
    EventStub attack = EventStub.of("armed-attack", "daquq").against("civilians");
    EventStub victims = attack.toll(20, null);
    assertThat(incidents(victims, attack.toll(3, 17))).isEqualTo(1);
    assertThat(incidents(victims, attack.toll(3, 5))).isEqualTo(2);
    assertThat(incidents(victims, attack.toll(3, 17).against("islamic-state"))).isEqualTo(2);
  }
}
