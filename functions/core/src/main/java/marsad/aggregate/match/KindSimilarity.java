package marsad.aggregate.match;

import java.util.List;
import marsad.event.Event;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.Kinds;

/** Computes the similarity of two kinds: the same, one part of the other, or both an attack. */
final class KindSimilarity {
  private static final double INCLUDED = 0.85;

  /** Both include an attack of any kind, as a bomb and a clash: something else must agree. */
  private static final double BOTH_INCLUDE = 0.47;

  /** A crowd in the street, and what it wrecks. */
  private static final double CROWD_WRECKS = 0.6;

  private final Kinds kinds;

  KindSimilarity(Kinds kinds) {
    this.kinds = kinds;
  }

  /** Returns the similarity of the kinds of two events, 0..1; 0 where they exclude each other. */
  double of(Event a, Event b, List<String> reasons) {
    if (a.kind().equals(b.kind())) {
      reasons.add("same kind");
      return 1;
    }
    Kind one = kinds.get(a.kind());
    Kind two = kinds.get(b.kind());
    if (one.absorbs(two) || two.absorbs(one)) {
      reasons.add(a.kind() + " includes or is part of " + b.kind());
      return INCLUDED;
    }
    if (isCrowd(one) && isCrowd(two)) {
      reasons.add(a.kind() + " and " + b.kind() + " of one crowd");
      return INCLUDED;
    }
    if (isCrowd(one) && two.has(KindTrait.PROPERTY)
        || isCrowd(two) && one.has(KindTrait.PROPERTY)) {
      reasons.add("a crowd, and what it wrecks");
      return CROWD_WRECKS;
    }
    if (one.absorbs().stream()
        .anyMatch(k -> kinds.get(k).has(KindTrait.VAGUE) && two.absorbs().contains(k))) {
      reasons.add(a.kind() + " and " + b.kind() + " both include an attack");
      return BOTH_INCLUDE;
    }
    return 0;
  }

  /** Returns whether a crowd does it of its own will: people do not flee in protest. */
  private static boolean isCrowd(Kind kind) {
    return kind.has(KindTrait.CROWD) && !kind.has(KindTrait.CIVILIAN);
  }

  /**
   * Returns whether two kinds are of different classes of events, such as shelling and arson of
   * crops, which one report may tell as one but two reports rarely mix up.
   */
  boolean isUnlike(Event a, Event b) {
    Kind one = kinds.get(a.kind());
    Kind two = kinds.get(b.kind());
    Kind part = one.absorbs(two) ? two : one;
    return !part.has(KindTrait.VAGUE) && !one.codes().event().equals(two.codes().event());
  }
}
