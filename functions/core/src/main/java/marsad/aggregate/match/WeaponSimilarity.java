package marsad.aggregate.match;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.aggregate.incident.ReportedEvent;
import marsad.reference.Kind;
import marsad.reference.Kinds;
import marsad.reference.ReferenceTables;
import marsad.reference.Weapons;

/** Computes how weapons change the similarity of two events. */
final class WeaponSimilarity {
  private static final double SAME = 0.05;
  private static final double OTHER = -0.2;

  private final Weapons weapons;
  private final Kinds kinds;

  WeaponSimilarity(ReferenceTables tables) {
    this.weapons = tables.weapons();
    this.kinds = tables.kinds();
  }

  /**
   * Returns their weight: 0 also where the kinds of the events differ, and where one weapon is
   * taken for the other, as a rocket for a drone: attacks with them are of one kind, or of kinds of
   * which one includes the other.
   */
  double of(ReportedEvent a, ReportedEvent b, List<String> reasons) {
    List<String> one = a.event().weapons();
    List<String> two = b.event().weapons();
    if (one.isEmpty() || two.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(one);
    common.retainAll(two);
    if (!common.isEmpty()) {
      reasons.add("same weapons");
      return SAME;
    }
    if (one.stream().anyMatch(x -> two.stream().anyMatch(y -> alike(x, y)))) {
      reasons.add("weapons that are taken for one another");
      return 0;
    }
    if (!a.event().kind().equals(b.event().kind())) {
      return 0; // a bomb and the shots behind it: the kinds say so already
    }
    reasons.add("other weapons");
    return OTHER;
  }

  private boolean alike(String a, String b) {
    Optional<Kind> one = kind(a);
    Optional<Kind> two = kind(b);
    return one.isPresent() && two.isPresent() && one.get().like(two.get());
  }

  private Optional<Kind> kind(String weapon) {
    return weapons.find(weapon).map(Weapons.Weapon::kind).flatMap(kinds::find);
  }
}
