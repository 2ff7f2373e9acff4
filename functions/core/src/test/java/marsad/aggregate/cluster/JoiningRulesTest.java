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
import marsad.article.Moment;
import marsad.event.DateSpan;
import marsad.event.Event;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
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
    return report(id, EVENING, told).stream().map(event -> at(event, point)).toList();
  }

  private static ReportedEvent at(ReportedEvent reported, Location place) {
    return with(reported, reported.event().date(), place);
  }

  /** The same, with a day that is reckoned from that of the report. */
  private static List<ReportedEvent> reckoned(String id, String published, EventStub told) {
    return report(id, published, told).stream()
        .map(
            reported -> {
              DateSpan date = reported.event().date();
              DateSpan day = DateSpan.day(Moment.day(date.start()), "yesterday", true);
              return with(reported, day, reported.event().place());
            })
        .toList();
  }

  private static ReportedEvent with(ReportedEvent reported, DateSpan date, Location place) {
    Event event = reported.event();
    return new ReportedEvent(
        reported.articleId(),
        reported.foundingId(),
        reported.report(),
        reported.firstFetched(),
        reported.fetched(),
        reported.rules(),
        reported.firstRules(),
        new Event(
            event.id(),
            event.kind(),
            event.status(),
            date,
            place,
            event.actors(),
            event.casualties(),
            event.weapons(),
            event.evidence(),
            event.confidence(),
            null));
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
  void aReactionJoinsTheIncidentAndDecidesNothing() {
    EventStub attack = EventStub.of("armed-attack", "khidir-jija").toll(3, null);
    EventStub condemned = attack.toll(13, 5).recalled();
    Incident alone = join(report("b", MORNING, attack)).get(0);
    List<Incident> both = join(report("b", MORNING, attack), report("a", EVENING, condemned));
    assertThat(both).hasSize(1);
    Incident incident = both.get(0);
    assertThat(incident.reports().stream().map(Report::role))
        .containsExactly(ReportRole.FIRST, ReportRole.REACTION);
    assertThat(incident.firstHand()).hasSize(1);
    assertThat(incident.casualties()).isEqualTo(alone.casualties());
    assertThat(incident.certainty()).isEqualTo(alone.certainty());
    assertThat(incident.corroboration()).isEqualTo(1);
    assertThat(incident.ids()).isEqualTo(alone.ids());
  }

  @Test
  void aReactionMakesNoIncidentAndLinksNoTwo() {
    EventStub attack = EventStub.of("armed-attack", "khidir-jija");
    EventStub condemned = attack.recalled();
    assertThat(join(report("a", MORNING, condemned), report("b", EVENING, condemned))).isEmpty();
    EventStub one = attack.against("peshmerga").toll(3, null);
    EventStub two = attack.against("islamic-state").toll(20, null);
    assertThat(join(report("a", MORNING, one), report("b", EVENING, two))).hasSize(2);
    List<Incident> three =
        join(report("a", MORNING, one), report("b", EVENING, two), report("c", EVENING, condemned));
    assertThat(three).hasSize(2);
    assertThat(three.stream().mapToInt(incident -> incident.reports().size()).sum()).isEqualTo(3);
  }

  @Test
  void aReactionTellsNoEarlierThanTheNews() {
    EventStub attack = EventStub.of("armed-attack", "khidir-jija").toll(3, null);
    Incident incident =
        join(report("a", MORNING, attack.recalled()), report("b", EVENING, attack)).get(0);
    assertThat(incident.firstSeen()).isEqualTo(EVENING);
    assertThat(incident.reports().get(0).role()).isEqualTo(ReportRole.FIRST);
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
    EventStub clash = EventStub.of("shelling", "daquq").toll(10, 3).against("federal-police");
    assertThat(incidents(bomb, clash)).isEqualTo(1);
    assertThat(incidents(bomb, clash.toll(8, 3))).as("a third fewer and more").isEqualTo(2);
    assertThat(incidents(bomb.toll(7, null), clash.toll(7, null))).as("not many").isEqualTo(2);
    assertThat(incidents(bomb, clash.against("civilians"))).as("other dead").isEqualTo(2);
    assertThat(incidents(bomb, clash.on("2023-03-09"))).as("the next day").isEqualTo(2);
    EventStub away = EventStub.of("shelling", "baquba").toll(13, 20).against("federal-police");
    assertThat(incidents(bomb, away)).as("another governorate").isEqualTo(2);
    EventStub fighters = bomb.against("islamic-state");
    assertThat(incidents(fighters, clash.against("islamic-state")))
        .as("an army counts as many every day")
        .isEqualTo(2);
    EventStub crowd = EventStub.of("protest", "daquq").toll(13, 20).against("iraqi-police");
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

  @Test
  void victimsMayBeTheDeadAndTheWoundedTogether() {
    EventStub attack = EventStub.of("armed-attack", "daquq").against("civilians");
    EventStub victims = attack.toll(20, null);
    assertThat(incidents(victims, attack.toll(3, 17))).isEqualTo(1);
    assertThat(incidents(victims, attack.toll(3, 5))).isEqualTo(2);
    assertThat(incidents(victims, attack.toll(3, 17).against("islamic-state"))).isEqualTo(2);
  }
}
