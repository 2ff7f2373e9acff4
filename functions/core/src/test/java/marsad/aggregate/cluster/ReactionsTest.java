package marsad.aggregate.cluster;

import static marsad.aggregate.cluster.EventStub.EVENING;
import static marsad.aggregate.cluster.EventStub.MORNING;
import static marsad.aggregate.cluster.EventStub.join;
import static marsad.aggregate.cluster.EventStub.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.aggregate.incident.ReportRole;
import org.junit.jupiter.api.Test;

/** What people say of an incident joins it and decides nothing. */
class ReactionsTest {
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
}
