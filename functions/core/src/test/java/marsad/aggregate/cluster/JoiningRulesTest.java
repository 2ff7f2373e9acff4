package marsad.aggregate.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.article.Moment;
import marsad.event.ActorRole;
import marsad.event.Casualties;
import marsad.event.DateSpan;
import marsad.event.Event;
import marsad.event.Extraction;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.event.Role;
import marsad.event.Status;
import marsad.reference.Agencies;
import marsad.reference.Gazetteer;
import marsad.reference.Place;
import marsad.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** What two reports may tell differently of one incident, and what they may not. */
class JoiningRulesTest {
  private static final String DAY = "2023-03-08";
  private static final String MORNING = "2023-03-09T08:00:00+03:00";
  private static final String EVENING = "2023-03-09T20:00:00+03:00";

  /** An event to be changed part by part. */
  private record TestEvent(
      String kind,
      String day,
      String place,
      Integer dead,
      Integer wounded,
      String weapon,
      String target,
      String initiator,
      Status status) {

    static TestEvent of(String kind, String place) {
      return new TestEvent(kind, DAY, place, null, null, null, null, null, Status.HAPPENED);
    }

    TestEvent on(String otherDay) {
      return new TestEvent(kind, otherDay, place, dead, wounded, weapon, target, initiator, status);
    }

    TestEvent toll(Integer killed, Integer hurt) {
      return new TestEvent(kind, day, place, killed, hurt, weapon, target, initiator, status);
    }

    TestEvent with(String otherWeapon) {
      return new TestEvent(kind, day, place, dead, wounded, otherWeapon, target, initiator, status);
    }

    TestEvent against(String actor) {
      return new TestEvent(kind, day, place, dead, wounded, weapon, actor, initiator, status);
    }

    TestEvent by(String actor) {
      return new TestEvent(kind, day, place, dead, wounded, weapon, target, actor, status);
    }

    TestEvent claimed() {
      return new TestEvent(
          kind, day, place, dead, wounded, weapon, target, initiator, Status.CLAIMED);
    }

    TestEvent recalled() {
      return new TestEvent(
          kind, day, place, dead, wounded, weapon, target, initiator, Status.RECALLED);
    }

    private Event event(String id) {
      Casualties casualties = new Casualties(count(dead), count(wounded), null, null);
      return new Event(
          id,
          kind,
          status,
          day == null ? null : DateSpan.day(Moment.day(day), day, false),
          location(Gazetteer.bundled().get(place)),
          actors(),
          casualties.empty() ? null : casualties,
          weapon == null ? List.of() : List.of(weapon),
          List.of(),
          0.9,
          null);
    }

    private List<ActorRole> actors() {
      List<ActorRole> actors = new ArrayList<>();
      if (initiator != null) {
        actors.add(new ActorRole(initiator, Role.INITIATOR, initiator));
      }
      if (target != null) {
        actors.add(new ActorRole(target, Role.TARGET, target));
      }
      return actors;
    }

    private static Casualties.Count count(Integer number) {
      return number == null ? null : Casualties.Count.of(number);
    }

    private static Location location(Place place) {
      Precision precision =
          switch (place.kind()) {
            case "district" -> Precision.DISTRICT;
            case "subdistrict" -> Precision.AREA;
            default -> place.ownPoint() ? Precision.EXACT : Precision.AREA;
          };
      return new Location(
          place.id(),
          place.names(),
          place.lat(),
          place.lon(),
          precision,
          place.radiusKm(),
          List.of(),
          List.of(),
          place.administration(),
          null);
    }
  }

  private static List<ReportedEvent> report(String id, String published, TestEvent... told) {
    Article article =
        new Article(
            id, null, "agency-" + id, "en", null, published, "2023-03-10T00:00:00Z", id, null);
    List<Event> events = new ArrayList<>();
    for (TestEvent one : told) {
      events.add(one.event(id + "-" + (events.size() + 1)));
    }
    Predicate<Event> recalled = event -> event.status() == Status.RECALLED;
    Extraction extraction =
        new Extraction(
            id,
            "en",
            "test",
            events.stream().filter(recalled.negate()).toList(),
            List.of(),
            events.stream().filter(recalled).toList());
    return ReportedEvent.of(article, extraction, Agencies.bundled());
  }

  @SafeVarargs
  private static List<Incident> join(List<ReportedEvent>... reports) {
    List<ReportedEvent> all = new ArrayList<>();
    for (List<ReportedEvent> report : reports) {
      all.addAll(report);
    }
    return new IncidentLinker(ReferenceTables.bundled()).join(all);
  }

  private static int incidents(TestEvent first, TestEvent second) {
    return join(report("a", MORNING, first), report("b", EVENING, second)).size();
  }

  @Test
  void aRocketMayBeTakenForADroneButNotForABomb() {
    TestEvent rocket = TestEvent.of("shelling", "khor-mor").with("rocket");
    assertThat(incidents(rocket, TestEvent.of("drone-strike", "khor-mor").with("drone")))
        .isEqualTo(1);
    TestEvent attack = TestEvent.of("armed-attack", "khor-mor");
    assertThat(incidents(attack.with("sniper"), attack.with("ied").toll(3, null))).isEqualTo(1);
    assertThat(incidents(rocket, TestEvent.of("destruction", "khor-mor").with("ied"))).isEqualTo(2);
  }

  @Test
  void aTollMayRiseInALaterReportAndNotInAnEarlierOne() {
    TestEvent few = TestEvent.of("armed-attack", "khidir-jija").toll(3, null);
    TestEvent many = few.toll(13, null);
    assertThat(incidents(few, many)).isEqualTo(1);
    assertThat(incidents(many, few)).isEqualTo(2);
    assertThat(incidents(few, few.toll(30, null))).isEqualTo(2);
  }

  @Test
  void deadOfAnotherSideAreNoRisenToll() {
    TestEvent farmers = TestEvent.of("ied", "hawija").toll(1, 2).against("civilians");
    TestEvent policemen = TestEvent.of("ied", "hawija").toll(4, null).against("iraqi-police");
    assertThat(incidents(farmers, policemen)).isEqualTo(2);
  }

  @Test
  void oneNumberTooFarApartDoesNotPartWhatTheOthersJoin() {
    TestEvent attack = TestEvent.of("armed-attack", "khidir-jija");
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
    TestEvent town = TestEvent.of("armed-attack", "daquq").toll(2, 2).against("iraqi-police");
    TestEvent village =
        TestEvent.of("armed-attack", "ali-sarai").toll(2, 2).against("iraqi-police");
    assertThat(incidents(town, village)).isEqualTo(1);
    assertThat(incidents(TestEvent.of("armed-attack", "daquq"), village.toll(null, null)))
        .isEqualTo(2);
    assertThat(incidents(town, TestEvent.of("armed-attack", "hawija").toll(2, 2))).isEqualTo(2);
  }

  @Test
  void aVillageMayBeFiledUnderAnotherSubDistrict() {
    assertThat(incidents(TestEvent.of("ied", "al-safra"), TestEvent.of("ied", "riyadh")))
        .isEqualTo(1);
    assertThat(incidents(TestEvent.of("ied", "al-safra"), TestEvent.of("ied", "ali-al-sultan")))
        .as("two villages")
        .isEqualTo(2);
  }

  private static List<ReportedEvent> near(String id, TestEvent told, double lat, double lon) {
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
            event.date(),
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
    TestEvent bomb = TestEvent.of("ied", "al-safra");
    List<ReportedEvent> first = near("a", bomb, 35.13, 44.09);
    assertThat(join(first, near("b", bomb, 35.26, 44.15))).hasSize(1);
    assertThat(join(first, near("b", bomb, 35.45, 44.15))).as("35 km away").hasSize(2);
    TestEvent town = TestEvent.of("ied", "kirkuk");
    assertThat(join(near("a", town, 35.30, 44.40), near("b", town, 35.45, 44.40)))
        .as("two points on the roads out of a city")
        .hasSize(2);
  }

  @Test
  void aTownAndTheCampAtItsEdgeMeetAndTwoVillagesDoNot() {
    TestEvent town = TestEvent.of("drone-strike", "makhmur");
    assertThat(incidents(town, TestEvent.of("drone-strike", "makhmur-camp"))).isEqualTo(1);
  }

  @Test
  void aClaimOnTheNextDayIsOfTheSameIncident() {
    TestEvent attack = TestEvent.of("armed-attack", "rashad").toll(9, null).against("iraqi-police");
    TestEvent claim = attack.on("2023-03-09").toll(null, null).claimed();
    List<Incident> joined = join(report("a", MORNING, attack), report("b", EVENING, claim));
    assertThat(joined)
        .singleElement()
        .satisfies(
            incident ->
                assertThat(incident.reports())
                    .extracting(Report::role)
                    .containsExactly("first", "claim"));
    assertThat(incidents(attack, attack.on("2023-03-09").toll(null, null))).isEqualTo(2);
  }

  @Test
  void daysOnBothSidesOfMidnightAreOneNightWhereAReportCameInIt() {
    TestEvent evening = TestEvent.of("armed-attack", "rashad").toll(3, 2).against("iraqi-police");
    TestEvent dawn = evening.on("2023-03-09").toll(5, 2);
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
    TestEvent elsewhere =
        TestEvent.of("armed-attack", "hawija").on("2023-03-09").against("iraqi-police");
    assertThat(join(report("a", night, evening), report("b", EVENING, elsewhere))).hasSize(2);
  }

  @Test
  void gunmenWhomOneReportDoesNotKnowMayBeAnybody() {
    TestEvent drone = TestEvent.of("drone-strike", "palkana").toll(2, null).against("civilians");
    TestEvent later = drone.toll(3, null);
    assertThat(
            incidents(
                drone.by("unidentified-armed").against("peshmerga"),
                later.by("turkish-forces").against("asayish")))
        .isEqualTo(1);
    TestEvent weak = TestEvent.of("armed-attack", "daquq");
    TestEvent near = TestEvent.of("armed-attack", "ali-sarai");
    assertThat(incidents(weak.by("unidentified-armed"), near.by("pkk")))
        .as("it speaks for nothing")
        .isEqualTo(2);
    TestEvent clash = TestEvent.of("armed-attack", "palkana").toll(1, null);
    assertThat(
            incidents(
                clash.by("pkk").against("civilians"),
                clash.by("turkish-forces").against("islamic-state").toll(2, null)))
        .as("two known sides")
        .isEqualTo(2);
  }

  @Test
  void oneForceMayBeTakenForAnotherAndNotForGunmen() {
    TestEvent attack = TestEvent.of("drone-strike", "palkana");
    TestEvent peshmerga = attack.against("peshmerga").toll(3, 3);
    assertThat(incidents(peshmerga, attack.against("asayish").toll(2, 3))).isEqualTo(1);
    assertThat(incidents(peshmerga, attack.against("pkk").toll(2, 2))).isEqualTo(2);
  }

  @Test
  void onlyTheKindMayDifferWhereAllElseAgrees() {
    TestEvent raid =
        TestEvent.of("military-operation", "hamrin").toll(9, null).against("islamic-state");
    TestEvent strike = TestEvent.of("air-strike", "hamrin").toll(9, null).against("islamic-state");
    assertThat(incidents(raid, strike)).isEqualTo(1);
    assertThat(incidents(raid, strike.toll(8, null))).as("another number").isEqualTo(2);
    assertThat(incidents(raid.toll(1, null), strike.toll(1, null))).as("one dead").isEqualTo(2);
    assertThat(incidents(raid, strike.against("civilians"))).as("other dead").isEqualTo(2);
    assertThat(incidents(raid, strike.on("2023-03-09"))).as("another day").isEqualTo(2);
    TestEvent away = TestEvent.of("air-strike", "hawija").toll(9, null).against("islamic-state");
    assertThat(incidents(raid, away)).as("another place").isEqualTo(2);
  }

  @Test
  void aFirstFlashMayKnowOfOneDeadAndTheLastReportOfSeven() {
    TestEvent flash = TestEvent.of("armed-attack", "altun-kupri").toll(1, 3).against("peshmerga");
    assertThat(incidents(flash, flash.toll(7, null))).isEqualTo(1);
    assertThat(incidents(flash.toll(7, null), flash))
        .as("a toll does not fall so far")
        .isEqualTo(2);
    assertThat(incidents(flash, flash.toll(8, null))).isEqualTo(2);
  }

  @Test
  void bothPhasesOfOneReportJoinWhatAnotherTellsAsOne() {
    TestEvent attack = TestEvent.of("armed-attack", "kulajo").toll(null, 4);
    TestEvent bomb = TestEvent.of("ied", "kulajo").toll(5, null);
    List<ReportedEvent> whole = report("b", EVENING, bomb.toll(5, 4));
    assertThat(join(report("a", MORNING, attack, bomb), whole)).hasSize(1);
    assertThat(join(report("a", MORNING, attack, bomb))).as("not alone").hasSize(2);
    assertThat(join(report("a", MORNING, attack.toll(1, null), bomb), whole))
        .as("two tolls of one report are of two attacks")
        .hasSize(2);
  }

  @Test
  void shellingAndArsonInOneVillageAreTwoUnlessMoreAgrees() {
    TestEvent shells = TestEvent.of("shelling", "palkana");
    TestEvent fire = TestEvent.of("destruction", "palkana");
    assertThat(incidents(shells, fire)).isEqualTo(2);
    assertThat(incidents(shells.toll(null, 4), fire.toll(null, 4))).isEqualTo(1);
  }

  @Test
  void whatIsNotDatedIsJoinedWithNothing() {
    TestEvent attack = TestEvent.of("armed-attack", "daquq").on(null);
    assertThat(join(report("a", MORNING, attack), report("b", MORNING, attack))).hasSize(1);
    List<Incident> apart = join(report("a", null, attack), report("b", null, attack));
    assertThat(apart).hasSize(2).noneMatch(Incident::isDated);
  }

  @Test
  void aReactionJoinsTheIncidentAndDecidesNothing() {
    TestEvent attack = TestEvent.of("armed-attack", "khidir-jija").toll(3, null);
    TestEvent condemned = attack.toll(13, 5).recalled();
    Incident alone = join(report("b", MORNING, attack)).get(0);
    List<Incident> both = join(report("b", MORNING, attack), report("a", EVENING, condemned));
    assertThat(both).hasSize(1);
    Incident incident = both.get(0);
    assertThat(incident.reports().stream().map(Report::role)).containsExactly("first", "reaction");
    assertThat(incident.firstHand()).hasSize(1);
    assertThat(incident.casualties()).isEqualTo(alone.casualties());
    assertThat(incident.certainty()).isEqualTo(alone.certainty());
    assertThat(incident.corroboration()).isEqualTo(1);
    assertThat(incident.ids()).isEqualTo(alone.ids());
  }

  @Test
  void aReactionMakesNoIncidentAndLinksNoTwo() {
    TestEvent attack = TestEvent.of("armed-attack", "khidir-jija");
    TestEvent condemned = attack.recalled();
    assertThat(join(report("a", MORNING, condemned), report("b", EVENING, condemned))).isEmpty();
    TestEvent one = attack.against("peshmerga").toll(3, null);
    TestEvent two = attack.against("islamic-state").toll(20, null);
    assertThat(join(report("a", MORNING, one), report("b", EVENING, two))).hasSize(2);
    List<Incident> three =
        join(report("a", MORNING, one), report("b", EVENING, two), report("c", EVENING, condemned));
    assertThat(three).hasSize(2);
    assertThat(three.stream().mapToInt(incident -> incident.reports().size()).sum()).isEqualTo(3);
  }

  @Test
  void aReactionTellsNoEarlierThanTheNews() {
    TestEvent attack = TestEvent.of("armed-attack", "khidir-jija").toll(3, null);
    Incident incident =
        join(report("a", MORNING, attack.recalled()), report("b", EVENING, attack)).get(0);
    assertThat(incident.firstSeen()).isEqualTo(EVENING);
    assertThat(incident.reports().get(0).role()).isEqualTo("first");
  }
}
