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

  /** Two places of which neither holds the other, where all else agrees. */
  private static final double OTHER_PLACE = 0.3;

  /** Two events with about as many dead as few attacks have, 0..1. */
  private static final double MANY_DEAD = 0.6;

  /** Minimum similarity of the places of two strikes whose victims are disputed, 0..1. */
  private static final double LEAST_PLACE_OF_STRIKE = 0.65;

  /** Factor where a report does not name the day, and nothing else agrees. */
  private static final double NOTHING_AND_NO_DAY = 0.6;

  /** Maximum similarity of two events whose numbers are too far apart: no link by itself. */
  private static final double MOST_APART = 0.44;

  /** Minimum of kind, time and place at which numbers in one village may be far apart, 0..1. */
  private static final double LEAST_IN_ONE_VILLAGE = 0.63;

  private final KindSimilarity kinds;
  private final PlaceSimilarity places;
  private final ParticipantSimilarity people;
  private final Agreement agreement;
  private final Corrections corrections;

  /**
   * @param corrections corrections of single events by people
   */
  public Comparison(ReferenceTables tables, Corrections corrections) {
    this.kinds = new KindSimilarity(tables.kinds());
    this.places = new PlaceSimilarity(tables.gazetteer());
    this.people = new ParticipantSimilarity(tables);
    this.agreement = new Agreement(tables.kinds(), places, people);
    this.corrections = corrections;
  }

  /** Returns an empty index of the candidates for one incident. */
  public CandidateIndex index(int size) {
    return new CandidateIndex(size, places, agreement);
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
    Optional<Similarity> found = compare(a, b);
    boolean low = found.map(Similarity::score).orElse(0.0) < MANY_DEAD;
    if (low && agreement.inManyDead(a, b)) {
      List<String> reasons = new ArrayList<>(found.map(Similarity::reasons).orElse(List.of()));
      reasons.add("about as many dead, and few attacks have so many");
      return Optional.of(new Similarity(MANY_DEAD, reasons));
    }
    return found;
  }

  private Optional<Similarity> compare(ReportedEvent a, ReportedEvent b) {
    List<String> reasons = new ArrayList<>();
    double kind = kinds.of(a.event(), b.event(), reasons);
    if (kind == 0 && agreement.inAllButKind(a, b)) {
      reasons.add("another kind, while all else agrees");
      kind = OTHER_KIND;
    }
    double time = kind == 0 ? 0 : TimeSimilarity.of(a, b, reasons);
    if (time == 0) {
      return Optional.empty();
    }
    double place = places.of(a.event().place(), b.event().place(), reasons);
    double most = 1;
    if (place == 0 && agreement.inAllButPlace(a, b, time)) {
      reasons.add("another place not far away, while all else agrees");
      place = OTHER_PLACE;
    } else if (place == 0 && agreement.areStrikesNearby(a, b, time)) {
      reasons.add("strikes not far from one another");
      place = OTHER_PLACE;
      most = MOST_APART;
    }
    if (place == 0) {
      return Optional.empty();
    }
    double base = kind * time * place;
    double limit = most;
    return people
        .of(a, b, areDisputed(a, b, time, place), reasons)
        .map(weight -> similarity(a, b, base, weight, reasons).atMost(limit));
  }

  private boolean areDisputed(ReportedEvent a, ReportedEvent b, double time, double place) {
    return time >= Agreement.LEAST_TIME
        && (place >= LEAST_PLACE_OF_STRIKE || place == OTHER_PLACE)
        && agreement.areStrikes(a, b);
  }

  private Similarity similarity(
      ReportedEvent a,
      ReportedEvent b,
      double base,
      ParticipantSimilarity.Weight weight,
      List<String> reasons) {
    double score = base * factor(a, b, weight) + weight.sum();
    boolean apart = weight.contradicts() && !(weight.sameVictims() && inOneVillage(a, b, base));
    return new Similarity(score, reasons).atMost(apart ? MOST_APART : 1);
  }

  /**
   * Returns whether two events of one kind and time are in one village, which is rarely hit twice.
   */
  private boolean inOneVillage(ReportedEvent a, ReportedEvent b, double base) {
    return base >= LEAST_IN_ONE_VILLAGE
        && places.inOneVillage(a.event().place(), b.event().place());
  }

  private double factor(ReportedEvent a, ReportedEvent b, ParticipantSimilarity.Weight weight) {
    if (weight.agrees()) {
      return 1;
    }
    boolean noDay = a.event().date() == null || b.event().date() == null;
    boolean bare = noDay && !weight.sameVictims() && !a.isRecalled() && !b.isRecalled();
    return (kinds.isUnlike(a.event(), b.event()) ? NOTHING_AGREES : 1)
        * (bare ? NOTHING_AND_NO_DAY : 1);
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
        && TimeSimilarity.of(a, b, reasons) >= Agreement.LEAST_TIME
        && places.of(a.event().place(), b.event().place(), reasons) > 0
        && Counts.agree(a.event().casualties(), b.event().casualties());
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
        && TimeSimilarity.of(a, b, reasons) >= Agreement.LEAST_TIME
        && places.inReach(a.event().place(), b.event().place(), true)
        && people.of(a, b, false, reasons).filter(weight -> !weight.contradicts()).isPresent();
  }

  /** Returns whether two events are similar enough for one incident. */
  public boolean links(ReportedEvent a, ReportedEvent b) {
    return of(a, b).filter(Similarity::aboveThreshold).isPresent();
  }
}
