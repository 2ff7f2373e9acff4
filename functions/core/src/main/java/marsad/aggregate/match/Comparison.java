package marsad.aggregate.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.aggregate.incident.ReportedEvent;
import marsad.event.Event;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
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

  /** Factor where one kind includes another of another class, and nothing else agrees. */
  private static final double NOTHING_AGREES = 0.55;

  /** Two kinds of which neither includes the other, where all else agrees. */
  private static final double OTHER_KIND = 0.5;

  /** Minimum similarity of two places at which only the kind may differ, 0..1. */
  private static final double LEAST_PLACE_OF_OTHER_KIND = 0.75;

  /** Minimum similarity of the times of two phases of one incident, 0..1. */
  private static final double LEAST_TIME_OF_PHASES = 0.6;

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
    this.people = new ParticipantSimilarity(tables);
    this.corrections = corrections;
  }

  /** Returns an empty index of the candidates for one incident. */
  public CandidateIndex index(int size) {
    return new CandidateIndex(size, places);
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
    if (score == 0 && differInKindAlone(a, b)) {
      reasons.add("another kind, while all else agrees");
      score = OTHER_KIND;
    }
    score *= score == 0 ? 0 : TimeSimilarity.of(a, b, reasons);
    score *= score == 0 ? 0 : places.of(a.event().place(), b.event().place(), reasons);
    if (score == 0) {
      return Optional.empty();
    }
    double base = score;
    return people
        .of(a, b, reasons)
        .map(plus -> new Similarity(base * factor(a, b, plus) + plus, reasons));
  }

  /**
   * Returns whether two events have the day, the place, the side of the victims and the number of
   * dead in common: what one report tells as an operation, another tells as an air strike.
   */
  private boolean differInKindAlone(ReportedEvent a, ReportedEvent b) {
    List<String> unused = new ArrayList<>();
    return TollSimilarity.asManyDead(a.event().casualties(), b.event().casualties())
        && people.sameVictims(a, b)
        && TimeSimilarity.of(a, b, unused) == 1
        && places.of(a.event().place(), b.event().place(), unused) >= LEAST_PLACE_OF_OTHER_KIND;
  }

  private double factor(ReportedEvent a, ReportedEvent b, double plus) {
    return plus <= 0 && unlike(a.event(), b.event()) ? NOTHING_AGREES : 1;
  }

  /**
   * Returns whether two kinds are of different classes of events, such as shelling and arson of
   * crops, which one report may tell as one but two reports rarely mix up.
   */
  private boolean unlike(Event a, Event b) {
    Kind one = kinds.get(a.kind());
    Kind two = kinds.get(b.kind());
    Kind part = one.absorbs(two) ? two : one;
    return !part.has(KindTrait.VAGUE) && !one.codes().event().equals(two.codes().event());
  }

  /**
   * Returns whether two events of one article can be phases of one incident: their kinds, times and
   * places meet, and no number that both give differs. They are never joined for that alone, but
   * both may be joined to what another article reports as one event.
   */
  public boolean arePhases(ReportedEvent a, ReportedEvent b) {
    List<String> reasons = new ArrayList<>();
    return a.articleId().equals(b.articleId())
        && corrections.find(a, b).isEmpty()
        && kind(a.event(), b.event(), reasons) > 0
        && TimeSimilarity.of(a, b, reasons) >= LEAST_TIME_OF_PHASES
        && places.of(a.event().place(), b.event().place(), reasons) > 0
        && TollSimilarity.agree(a.event().casualties(), b.event().casualties());
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
