package marsad.aggregate.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.aggregate.incident.ReportedEvent;
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

  /** Factor where one kind includes another of another class, and nothing else agrees. */
  private static final double NOTHING_AGREES = 0.55;

  /** Two kinds of which neither includes the other, where all else agrees. */
  private static final double OTHER_KIND = 0.5;

  /** Minimum similarity of two places at which only the kind may differ, 0..1. */
  private static final double LEAST_PLACE_OF_OTHER_KIND = 0.75;

  /** Two places of which neither holds the other, where all else agrees. */
  private static final double OTHER_PLACE = 0.3;

  /** Maximum similarity of two events whose numbers are too far apart: no link by itself. */
  private static final double MOST_APART = 0.44;

  /** Minimum of kind, time and place at which numbers in one village may be far apart, 0..1. */
  private static final double LEAST_IN_ONE_VILLAGE = 0.63;

  /** Minimum similarity of the times of two phases of one incident, 0..1. */
  private static final double LEAST_TIME_OF_PHASES = 0.6;

  private final KindSimilarity kinds;
  private final PlaceSimilarity places;
  private final ParticipantSimilarity people;
  private final Corrections corrections;

  /**
   * @param corrections corrections of single events by people
   */
  public Comparison(ReferenceTables tables, Corrections corrections) {
    this.kinds = new KindSimilarity(tables.kinds());
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
    double kind = kinds.of(a.event(), b.event(), reasons);
    if (kind == 0 && differInKindAlone(a, b)) {
      reasons.add("another kind, while all else agrees");
      kind = OTHER_KIND;
    }
    double time = kind == 0 ? 0 : TimeSimilarity.of(a, b, reasons);
    double place = time == 0 ? 0 : place(a, b, time, reasons);
    if (place == 0) {
      return Optional.empty();
    }
    double base = kind * time * place;
    return people.of(a, b, reasons).map(weight -> similarity(a, b, base, weight, reasons));
  }

  private Similarity similarity(
      ReportedEvent a,
      ReportedEvent b,
      double base,
      ParticipantSimilarity.Weight weight,
      List<String> reasons) {
    double score = base * factor(a, b, weight.agrees()) + weight.sum();
    boolean apart = weight.contradicts() && !(weight.sameVictims() && inOneVillage(a, b, base));
    return new Similarity(apart ? Math.min(score, MOST_APART) : score, reasons);
  }

  /**
   * Returns whether two events of one kind and time are in one village, which is rarely hit twice.
   */
  private boolean inOneVillage(ReportedEvent a, ReportedEvent b, double base) {
    return base >= LEAST_IN_ONE_VILLAGE
        && places.inOneVillage(a.event().place(), b.event().place());
  }

  private double place(ReportedEvent a, ReportedEvent b, double time, List<String> reasons) {
    double place = places.of(a.event().place(), b.event().place(), reasons);
    if (place == 0 && differInPlaceAlone(a, b, time)) {
      reasons.add("another place not far away, while all else agrees");
      return OTHER_PLACE;
    }
    return place;
  }

  /**
   * Returns whether two events have the day, the side of the victims and an uncommon number of dead
   * in common, and places of one district or, of many dead, of one governorate: one report names a
   * village, another the next one, or the city that they lie near.
   */
  private boolean differInPlaceAlone(ReportedEvent a, ReportedEvent b, double time) {
    int dead = TollSimilarity.asManyDead(a.event().casualties(), b.event().casualties());
    return dead >= TollSimilarity.LEAST_UNCOMMON
        && time >= LEAST_TIME_OF_PHASES
        && people.sameVictims(a, b)
        && places.inReach(a.event().place(), b.event().place(), dead >= TollSimilarity.LEAST_RARE);
  }

  /**
   * Returns whether two events have the day, the place, the side of the victims and the number of
   * dead in common: what one report tells as an operation, another tells as an air strike.
   */
  private boolean differInKindAlone(ReportedEvent a, ReportedEvent b) {
    List<String> unused = new ArrayList<>();
    return TollSimilarity.asManyDead(a.event().casualties(), b.event().casualties()) > 1
        && people.sameVictims(a, b)
        && TimeSimilarity.of(a, b, unused) == 1
        && places.of(a.event().place(), b.event().place(), unused) >= LEAST_PLACE_OF_OTHER_KIND;
  }

  private double factor(ReportedEvent a, ReportedEvent b, boolean more) {
    return !more && kinds.isUnlike(a.event(), b.event()) ? NOTHING_AGREES : 1;
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
        && kinds.of(a.event(), b.event(), reasons) > 0
        && TimeSimilarity.of(a, b, reasons) >= LEAST_TIME_OF_PHASES
        && places.of(a.event().place(), b.event().place(), reasons) > 0
        && TollSimilarity.agree(a.event().casualties(), b.event().casualties());
  }

  /**
   * Returns whether nothing but their places, of one governorate, keeps two events from being one
   * incident: the others of a group may outweigh that.
   */
  public boolean differInPlace(ReportedEvent a, ReportedEvent b) {
    List<String> reasons = new ArrayList<>();
    return !a.articleId().equals(b.articleId())
        && corrections.find(a, b).isEmpty()
        && kinds.of(a.event(), b.event(), reasons) > 0
        && TimeSimilarity.of(a, b, reasons) >= LEAST_TIME_OF_PHASES
        && places.inReach(a.event().place(), b.event().place(), true)
        && people.of(a, b, reasons).filter(weight -> !weight.contradicts()).isPresent();
  }

  /** Returns whether two events are similar enough for one incident. */
  public boolean links(ReportedEvent a, ReportedEvent b) {
    return of(a, b).filter(Similarity::aboveThreshold).isPresent();
  }
}
