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
import org.junit.jupiter.api.Test;

/**
 * What a report tells less exactly than another, where enough else agrees, and where it does not.
 */
class InexactReportsTest {
  private static final EventStub POLICE = EventStub.of("ied", "al-safra").against("iraqi-police");

  @Test
  void twoVillagesOfOneDistrictAreOneSceneWhereManyDied() {
    EventStub other = EventStub.of("ied", "ali-al-sultan").against("federal-police");
    assertThat(incidents(POLICE.toll(7, null), other.toll(7, null))).isEqualTo(1);
    assertThat(incidents(POLICE.toll(2, 3), other.toll(2, 3))).as("few").isEqualTo(2);
    assertThat(incidents(POLICE.toll(7, null), other.toll(6, null))).as("others").isEqualTo(2);
    assertThat(incidents(POLICE.toll(7, 2), other.toll(7, 4))).as("wounded").isEqualTo(2);
    assertThat(incidents(POLICE.toll(7, null), other.toll(7, null).against("civilians")))
        .as("dead of another side")
        .isEqualTo(2);
    assertThat(incidents(POLICE.toll(7, null), other.toll(7, null).on("2023-03-09")))
        .as("the next day")
        .isEqualTo(2);
  }

  @Test
  void aPlaceFarOffInTheGovernorateIsTheSceneOnlyOfTenDeadOrMore() {
    EventStub city = EventStub.of("armed-attack", "baquba").against("iraqi-army");
    EventStub village = EventStub.of("armed-attack", "azim").against("iraqi-army");
    assertThat(incidents(city.toll(11, null), village.toll(11, null))).isEqualTo(1);
    assertThat(incidents(city.toll(6, null), village.toll(6, null))).isEqualTo(2);
    EventStub elsewhere = EventStub.of("armed-attack", "rashad").against("iraqi-army");
    assertThat(incidents(city.toll(11, null), elsewhere.toll(11, null)))
        .as("another governorate")
        .isEqualTo(2);
  }

  @Test
  void oneReportOfAnotherPlaceDoesNotPartWhatTheOthersJoin() {
    EventStub sub = EventStub.of("armed-attack", "rashad").against("iraqi-police");
    EventStub claim =
        EventStub.of("armed-attack", "kirkuk").against("iraqi-police").on("2023-03-09");
    String night = "2023-03-09T01:00:00+03:00";
    assertThat(
            join(
                report("a", night, sub.toll(5, null)),
                report("b", MORNING, sub.toll(13, null)),
                report("c", EVENING, sub.toll(13, 3)),
                report("d", EVENING, claim.toll(13, null).claimed())))
        .hasSize(1);
    assertThat(
            join(
                report("a", night, sub.toll(5, null)),
                report("b", MORNING, sub.toll(13, null)),
                report("d", EVENING, claim.toll(13, null).claimed())))
        .as("half of them do")
        .hasSize(2);
  }

  @Test
  void policeAndHospitalCountNearlyAsMany() {
    EventStub area = EventStub.of("armed-attack", "diyala").against("civilians");
    EventStub village = EventStub.of("ied", "wajihiya").against("civilians");
    assertThat(incidents(village.toll(9, 16), area.toll(10, 14))).isEqualTo(1);
    assertThat(incidents(village.toll(9, 16), area.toll(14, 8))).isEqualTo(2);
    assertThat(incidents(village.toll(4, 4), area.toll(3, 3))).as("few").isEqualTo(2);
  }

  @Test
  void inOneVillageThePartOfATollIsOfTheSameAttack() {
    EventStub whole =
        EventStub.of("armed-attack", "khidir-jija").against("peshmerga").toll(13, null);
    assertThat(incidents(whole, whole.toll(1, null))).isEqualTo(1);
    EventStub town = EventStub.of("armed-attack", "daquq").against("peshmerga").toll(13, null);
    assertThat(incidents(town, town.toll(1, null))).as("much happens in a town").isEqualTo(2);
    assertThat(incidents(whole, whole.against("civilians").toll(1, null))).isEqualTo(2);
    assertThat(incidents(whole, whole.on("2023-03-09").toll(1, null))).isEqualTo(2);
  }

  @Test
  void aFuneralOnTheNextDayIsOfTheAttackBeforeIt() {
    EventStub attack = EventStub.of("armed-attack", "khalis-district").against("civilians");
    EventStub funeral = attack.on("2023-03-09").toll(8, null).recalled();
    List<Incident> joined = join(report("a", MORNING, attack), report("b", EVENING, funeral));
    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).reports())
        .extracting(Report::role)
        .containsExactly(ReportRole.FIRST, ReportRole.REACTION);
    EventStub before = attack.on("2023-03-07").toll(8, null).recalled();
    assertThat(join(report("a", MORNING, attack), report("b", EVENING, before)).get(0).reports())
        .as("recalled as of the day before")
        .hasSize(1);
  }

  @Test
  void aReactionWithoutADayMayComeThreeDaysLater() {
    EventStub attack = EventStub.of("armed-attack", "khidir-jija").against("peshmerga");
    EventStub mourned = attack.on(null).recalled();
    String third = "2023-03-11T09:00:00+03:00";
    List<Incident> joined = join(report("a", MORNING, attack), report("b", third, mourned));
    assertThat(joined.get(0).reports()).hasSize(2);
    assertThat(join(report("a", MORNING, attack), report("b", third, attack.on(null))))
        .as("news")
        .hasSize(2);
  }

  @Test
  void reactionsAreNotMeasuredAgainstOneAnother() {
    EventStub attack = EventStub.of("armed-attack", "khalis-district").against("civilians");
    EventStub named = attack.toll(8, null).recalled();
    EventStub funeral = attack.on("2023-03-09").toll(3, null).recalled();
    List<Incident> joined =
        join(
            report("a", MORNING, attack),
            report("b", EVENING, named),
            report("c", EVENING, funeral));
    assertThat(joined).singleElement();
    assertThat(joined.get(0).reports()).hasSize(3);
  }

  @Test
  void aBombAndTheClashBehindItAreOneWhereMoreAgrees() {
    EventStub bomb = EventStub.of("ied", "khidir-jija").with("ied").against("peshmerga");
    EventStub clash =
        EventStub.of("armed-clash", "khidir-jija").with("small-arms").against("peshmerga");
    assertThat(incidents(bomb, clash)).isEqualTo(1);
    assertThat(incidents(bomb, clash.against("islamic-state"))).isEqualTo(2);
    assertThat(incidents(bomb.against(null), clash)).as("nothing more").isEqualTo(2);
    assertThat(incidents(bomb, clash.on("2023-03-09"))).as("the next day").isEqualTo(2);
    assertThat(incidents(bomb, EventStub.of("protest", "khidir-jija").against("peshmerga")))
        .isEqualTo(2);
  }

  @Test
  void noLossesAtFirstAndAFewLater() {
    EventStub sniper = EventStub.of("armed-attack", "garmian").with("sniper").against("peshmerga");
    EventStub bomb = EventStub.of("ied", "kulajo").with("ied").against("peshmerga");
    EventStub first = sniper.toll(0, 4).by("islamic-state");
    EventStub second = bomb.toll(5, null).by("islamic-state");
    assertThat(incidents(first, second)).isEqualTo(1);
    assertThat(incidents(first, second.toll(9, null))).as("many later").isEqualTo(2);
  }
}
