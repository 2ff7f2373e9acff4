package marsad.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.extract.Event;
import marsad.table.Kind;
import marsad.table.Kinds;

/**
 * Compares two events of different articles: the product of how well kind, time and place agree,
 * more or less what actors, tolls and weapons say. What cannot be one incident has no likeness at
 * all. {@code docs/joining.md} lists the figures.
 */
final class Comparison {
  /** Found on the labelled incidents of {@code src/test/incidents}: see docs/joining.md. */
  static final double THRESHOLD = 0.5;

  private static final double INCLUDED = 0.85;

  private final Kinds kinds = Kinds.shipped();
  private final SamePlace places = new SamePlace();
  private final SamePeople people = new SamePeople();
  private final Corrections corrections;

  Comparison(Corrections corrections) {
    this.corrections = corrections;
  }

  /** How much two events are alike; empty where they cannot be one incident. */
  Optional<Likeness> of(Told a, Told b) {
    Optional<Likeness> corrected = corrections.find(a, b);
    if (corrected.isPresent()) {
      return corrected.filter(likeness -> likeness.score() > 0);
    }
    if (a.articleId().equals(b.articleId())) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    double score = kind(a.event(), b.event(), reasons);
    score *= score == 0 ? 0 : SameTime.of(a, b, reasons);
    score *= score == 0 ? 0 : places.of(a.event().place(), b.event().place(), reasons);
    if (score == 0) {
      return Optional.empty();
    }
    Optional<Double> more = people.of(a, b, reasons);
    double base = score;
    return more.map(plus -> new Likeness(base + plus, reasons));
  }

  /** Whether two events are alike enough to be one incident. */
  boolean links(Told a, Told b) {
    return of(a, b).filter(Likeness::enough).isPresent();
  }

  private double kind(Event a, Event b, List<String> reasons) {
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
    return 0;
  }
}
