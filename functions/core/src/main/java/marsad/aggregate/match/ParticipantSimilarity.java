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

  /** Numbers of a strike whose victims are disputed, however far apart. */
  private static final double MOST_DISPUTED = -0.2;

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

  /**
   * Returns the weight; empty where the events cannot be one incident.
   *
   * @param disputed whether reports of one incident may name other victims, and any number of them
   */
  Optional<Weight> of(ReportedEvent a, ReportedEvent b, boolean disputed, List<String> reasons) {
    Set<String> one = victims(a);
    Set<String> two = victims(b);
    Optional<Boolean> sameVictims = related(one, two).filter(same -> same || !disputed);
    Optional<Double> toll = TollSimilarity.of(a, b, !sameVictims.orElse(true), reasons);
    if (toll.isEmpty()) {
      return Optional.empty();
    }
    boolean contradicts = !disputed && toll.get() == TollSimilarity.CONTRADICTION;
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
                areMixed(a, b, one, two) ? MIXED_VICTIMS : OTHER_VICTIMS,
                reasons)
            + weapons.of(a, b, reasons)
            + (disputed ? Math.max(MOST_DISPUTED, toll.get()) : toll.get());
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

  /**
   * Returns whether both may name victims of one side, as far as they name any, and not only
   * fighters of armed groups: of those, an army counts many dead every day.
   */
  boolean mayMournTheSame(ReportedEvent a, ReportedEvent b) {
    Set<String> one = victims(a);
    Set<String> two = victims(b);
    return !onlyFighters(one)
        && !onlyFighters(two)
        && (related(one, two).orElse(true) || areMixed(a, b, one, two));
  }

  private boolean onlyFighters(Set<String> victims) {
    return !victims.isEmpty()
        && victims.stream().allMatch(id -> actors.find(id).filter(Actor::isArmedGroup).isPresent());
  }

  /**
   * Returns whether a state is the initiator of one event, and may be that of the other, and not
   * both are only told of fighters whom it hit: of those a state strikes several groups a day.
   */
  boolean mayBeOneState(ReportedEvent a, ReportedEvent b) {
    Set<String> one = initiators(a);
    Set<String> two = initiators(b);
    return (anyState(one) || anyState(two))
        && relatedInitiators(one, two).orElse(true)
        && !(onlyFighters(victims(a)) && onlyFighters(victims(b)));
  }

  private boolean areMixed(ReportedEvent a, ReportedEvent b, Set<String> one, Set<String> two) {
    return (one.contains(Actor.CIVILIANS) || two.contains(Actor.CIVILIANS))
            && Counts.agree(a.event().casualties(), b.event().casualties())
        || anyForce(one) && anyForce(two);
  }

  private boolean anyState(Set<String> ids) {
    return ids.stream()
        .anyMatch(id -> actors.find(id).filter(x -> x.isState() || x.isForeign()).isPresent());
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
