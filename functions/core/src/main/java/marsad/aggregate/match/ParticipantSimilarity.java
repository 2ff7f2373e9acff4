package marsad.aggregate.match;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.aggregate.incident.ReportedEvent;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.event.Casualties.Side;
import marsad.event.Role;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.ReferenceTables;

/** Computes how actors, casualties and weapons change the similarity of two events. */
final class ParticipantSimilarity {
  private static final double SAME_INITIATOR = 0.1;
  private static final double OTHER_INITIATOR = -0.3;
  private static final double SAME_VICTIMS = 0.1;
  private static final double OTHER_VICTIMS = -0.4;

  /**
   * One report names civilians, the other a force, and their numbers agree; or both name forces,
   * which reports take for one another.
   */
  private static final double MIXED_VICTIMS = -0.2;

  private static final Set<String> UNKNOWN = Set.of(Actor.UNIDENTIFIED);

  private final Actors actors;
  private final WeaponSimilarity weapons;

  ParticipantSimilarity(ReferenceTables tables) {
    this.actors = tables.actors();
    this.weapons = new WeaponSimilarity(tables);
  }

  /**
   * What speaks for one incident and against it.
   *
   * @param sum the weights for one incident less those against it
   * @param contradicts whether two numbers are too far apart to count the same people
   * @param sameVictims whether both name victims, and those of one side
   */
  record Weight(double sum, boolean contradicts, boolean sameVictims) {
    /** Returns whether anything speaks for one incident, and more than against it. */
    boolean agrees() {
      return sum - (contradicts ? TollSimilarity.CONTRADICTION : 0) > 0;
    }
  }

  /** Returns the weight; empty where the events cannot be one incident. */
  Optional<Weight> of(ReportedEvent a, ReportedEvent b, List<String> reasons) {
    Set<String> one = victims(a);
    Set<String> two = victims(b);
    Optional<Boolean> sameVictims = related(one, two);
    Optional<Double> toll = TollSimilarity.of(a, b, !sameVictims.orElse(true), reasons);
    if (toll.isEmpty()) {
      return Optional.empty();
    }
    boolean mixed =
        (one.contains(Actor.CIVILIANS) || two.contains(Actor.CIVILIANS))
                && TollSimilarity.agree(a.event().casualties(), b.event().casualties())
            || anyForce(one) && anyForce(two);
    double sum =
        weight(
                relatedInitiators(initiators(a), initiators(b)),
                "initiator",
                SAME_INITIATOR,
                OTHER_INITIATOR,
                reasons)
            + weight(
                sameVictims,
                "victims",
                SAME_VICTIMS,
                mixed ? MIXED_VICTIMS : OTHER_VICTIMS,
                reasons)
            + weapons.of(a, b, reasons)
            + toll.get();
    boolean contradicts = toll.get() == TollSimilarity.CONTRADICTION;
    return Optional.of(new Weight(sum, contradicts, sameVictims.orElse(false)));
  }

  private static double weight(
      Optional<Boolean> related, String what, double same, double other, List<String> reasons) {
    if (related.isEmpty()) {
      return 0;
    }
    reasons.add((related.get() ? "same " : "other ") + what);
    return related.get() ? same : other;
  }

  /** Returns whether both events name victims, and those of one side. */
  boolean sameVictims(ReportedEvent a, ReportedEvent b) {
    return related(victims(a), victims(b)).orElse(false);
  }

  private boolean anyForce(Set<String> victims) {
    return victims.stream().anyMatch(id -> actors.find(id).filter(Actor::isState).isPresent());
  }

  /** Like {@link #related}; gunmen whom one report does not know may be anybody. */
  private Optional<Boolean> relatedInitiators(Set<String> one, Set<String> two) {
    boolean unknown = UNKNOWN.equals(one) || UNKNOWN.equals(two);
    return related(one, two).filter(same -> same || !unknown);
  }

  /** Returns whether two sets name one side; empty where one of them names nobody. */
  private Optional<Boolean> related(Set<String> one, Set<String> two) {
    return one.isEmpty() || two.isEmpty()
        ? Optional.empty()
        : Optional.of(one.stream().anyMatch(x -> two.stream().anyMatch(y -> related(x, y))));
  }

  private static Set<String> initiators(ReportedEvent reported) {
    return actors(reported, Role.INITIATOR).collect(Collectors.toSet());
  }

  /**
   * Returns the targets, the sides whose dead and wounded are counted, and those who take part on
   * no known side.
   */
  private static Set<String> victims(ReportedEvent reported) {
    Casualties casualties = reported.event().casualties();
    Stream<Count> counts =
        casualties == null ? Stream.of() : Stream.of(casualties.killed(), casualties.wounded());
    Stream<String> counted =
        counts.filter(Objects::nonNull).flatMap(c -> c.of().stream()).map(Side::actor);
    return Stream.of(actors(reported, Role.TARGET), actors(reported, Role.PARTICIPANT), counted)
        .flatMap(side -> side)
        .collect(Collectors.toSet());
  }

  private static Stream<String> actors(ReportedEvent reported, Role role) {
    return reported.event().actors().stream().filter(p -> p.role() == role).map(p -> p.id());
  }

  /**
   * Returns whether two actors can be one side: the same, one part of the other, or both part of a
   * third.
   */
  private boolean related(String a, String b) {
    Set<String> roofs = roofs(a);
    roofs.retainAll(roofs(b));
    return !roofs.isEmpty();
  }

  private Set<String> roofs(String id) {
    Set<String> roofs = new HashSet<>(Set.of(id));
    actors.find(id).map(Actor::parents).ifPresent(roofs::addAll);
    return roofs;
  }
}
