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

/** Computes how actors, casualties and weapons change the similarity of two events. */
final class ParticipantSimilarity {
  private static final double SAME_INITIATOR = 0.1;
  private static final double OTHER_INITIATOR = -0.3;
  private static final double SAME_VICTIMS = 0.1;
  private static final double OTHER_VICTIMS = -0.4;
  private static final double SAME_DEAD = 0.2;
  private static final double SAME_WOUNDED = 0.1;
  private static final double SAME_TAKEN = 0.1;
  private static final double OTHER_TOLL = -0.1;
  private static final double QUITE_OTHER_TOLL = -0.2;
  private static final double SAME_WEAPON = 0.05;
  private static final double OTHER_WEAPON = -0.2;

  private final Actors actors;

  ParticipantSimilarity(Actors actors) {
    this.actors = actors;
  }

  /**
   * Returns the weights for one incident less those against it; empty where the events cannot be
   * one incident.
   */
  Optional<Double> of(ReportedEvent a, ReportedEvent b, List<String> reasons) {
    if (contradict(a.event().casualties(), b.event().casualties())) {
      return Optional.empty();
    }
    double sum =
        sides(initiators(a), initiators(b), "initiator", SAME_INITIATOR, OTHER_INITIATOR, reasons)
            + sides(victims(a), victims(b), "victims", SAME_VICTIMS, OTHER_VICTIMS, reasons)
            + weapons(a, b, reasons)
            + tolls(a.event().casualties(), b.event().casualties(), reasons);
    return Optional.of(sum);
  }

  private double sides(
      Set<String> one,
      Set<String> two,
      String what,
      double same,
      double other,
      List<String> reasons) {
    if (one.isEmpty() || two.isEmpty()) {
      return 0;
    }
    boolean related = one.stream().anyMatch(x -> two.stream().anyMatch(y -> related(x, y)));
    reasons.add((related ? "same " : "other ") + what);
    return related ? same : other;
  }

  private static Set<String> initiators(ReportedEvent reported) {
    return actors(reported, Role.INITIATOR).collect(Collectors.toSet());
  }

  /** Returns the targets, and the sides whose dead and wounded are counted. */
  private static Set<String> victims(ReportedEvent reported) {
    Casualties casualties = reported.event().casualties();
    Stream<Count> counts =
        casualties == null ? Stream.of() : Stream.of(casualties.killed(), casualties.wounded());
    Stream<String> counted =
        counts.filter(Objects::nonNull).flatMap(c -> c.of().stream()).map(Side::actor);
    return Stream.concat(actors(reported, Role.TARGET), counted).collect(Collectors.toSet());
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

  private static double weapons(ReportedEvent a, ReportedEvent b, List<String> reasons) {
    Set<String> common = new HashSet<>(a.event().weapons());
    if (common.isEmpty() || b.event().weapons().isEmpty()) {
      return 0;
    }
    common.retainAll(b.event().weapons());
    reasons.add(common.isEmpty() ? "other weapons" : "same weapons");
    return common.isEmpty() ? OTHER_WEAPON : SAME_WEAPON;
  }

  private static double tolls(Casualties a, Casualties b, List<String> reasons) {
    if (a == null || b == null) {
      return 0;
    }
    return toll(a.killed(), b.killed(), SAME_DEAD, "dead", reasons)
        + toll(a.wounded(), b.wounded(), SAME_WOUNDED, "wounded", reasons)
        + toll(a.captured(), b.captured(), SAME_TAKEN, "taken", reasons);
  }

  private static double toll(Count a, Count b, double same, String who, List<String> reasons) {
    if (a == null || b == null || a.best() == null || b.best() == null) {
      return 0;
    }
    if (a.best().equals(b.best())) {
      if (a.best() > 0) {
        reasons.add("as many " + who);
      }
      return a.best() > 0 ? same : 0;
    }
    reasons.add("another number of " + who);
    boolean quite = 2 * Math.min(a.best(), b.best()) <= Math.max(a.best(), b.best());
    return quite ? QUITE_OTHER_TOLL : OTHER_TOLL;
  }

  /** Returns whether two casualty counts cannot be of one event. */
  private static boolean contradict(Casualties a, Casualties b) {
    return a != null
        && b != null
        && (apart(a.killed(), b.killed())
            || apart(a.wounded(), b.wounded())
            || apart(a.captured(), b.captured()));
  }

  private static boolean apart(Count a, Count b) {
    if (a == null || b == null || a.best() == null || b.best() == null) {
      return false;
    }
    int difference = Math.abs(a.best() - b.best());
    return difference > Math.max(5, Math.max(a.best(), b.best()) * 2 / 3);
  }
}
