package marsad.aggregate.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.aggregate.incident.ReportedEvent;
import marsad.event.Event;
import marsad.reference.Kind;
import marsad.reference.Kinds;
import marsad.reference.ReferenceTables;

/**
 * Computes the similarity of two events of different articles: the product of the similarities of
 * kind, time and place, plus or minus the weights of actors, casualties and weapons. Two events
 * that cannot be one incident have no similarity. {@code docs/joining.md} lists the weights.
 */
public final class Comparison {
  /**
   * Minimum similarity of two events of one incident, 0..1; tuned on the labelled incidents of
   * {@code src/test/incidents}, see docs/joining.md.
   */
  static final double THRESHOLD = 0.5;

  private static final double INCLUDED = 0.85;

  private final Kinds kinds;
  private final PlaceSimilarity places;
  private final ParticipantSimilarity people;
  private final Corrections corrections;

  /**
   * @param corrections corrections of single events by people
   */
  public Comparison(ReferenceTables tables, Corrections corrections) {
    this.kinds = tables.kinds();
    this.places = new PlaceSimilarity(tables.gazetteer());
    this.people = new ParticipantSimilarity(tables.actors());
    this.corrections = corrections;
  }

  /** Returns the similarity of two events; empty where they cannot be one incident. */
  public Optional<Similarity> of(ReportedEvent a, ReportedEvent b) {
    Optional<Similarity> corrected = corrections.find(a, b);
    if (corrected.isPresent()) {
      return corrected.filter(similarity -> similarity.score() > 0);
    }
    if (a.articleId().equals(b.articleId())) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    double score = kind(a.event(), b.event(), reasons);
    score *= score == 0 ? 0 : TimeSimilarity.of(a, b, reasons);
    score *= score == 0 ? 0 : places.of(a.event().place(), b.event().place(), reasons);
    if (score == 0) {
      return Optional.empty();
    }
    Optional<Double> more = people.of(a, b, reasons);
    double base = score;
    return more.map(plus -> new Similarity(base + plus, reasons));
  }

  /** Returns whether two events are similar enough for one incident. */
  public boolean links(ReportedEvent a, ReportedEvent b) {
    return of(a, b).filter(Similarity::aboveThreshold).isPresent();
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
