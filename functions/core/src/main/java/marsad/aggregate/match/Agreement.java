package marsad.aggregate.match;

import java.util.ArrayList;
import java.util.List;
import marsad.aggregate.incident.ReportedEvent;
import marsad.event.Casualties;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.Kinds;

/**
 * Decides where two events agree in so much that their kinds, their places or their victims may
 * differ: reports of one incident call it differently, or one of them was misread.
 */
final class Agreement {
  /** Minimum similarity of two places at which only the kind may differ, 0..1. */
  /** Likeness of two named places, at least, of which one holds the other. */
  private static final double ONE_PLACE = 0.7;

  private static final double LEAST_PLACE_OF_OTHER_KIND = 0.75;

  /** Minimum similarity of the times of two reports of one day, or of the night between two. */
  static final double LEAST_TIME = 0.6;

  /** Minimum number of dead at which two strikes of one day not far away are one. */
  private static final int LEAST_DEAD_OF_STRIKES = 2;

  private final Kinds kinds;
  private final PlaceSimilarity places;
  private final ParticipantSimilarity people;

  Agreement(Kinds kinds, PlaceSimilarity places, ParticipantSimilarity people) {
    this.kinds = kinds;
    this.places = places;
    this.people = people;
  }

  /**
   * Returns whether two events have the day, the place, the side of the victims and the number of
   * dead in common: what one report tells as an operation, another tells as an air strike.
   */
  boolean inAllButKind(ReportedEvent a, ReportedEvent b) {
    return asManyDead(a, b) > 1
        && people.sameVictims(a, b)
        && time(a, b) == 1
        && place(a, b) >= LEAST_PLACE_OF_OTHER_KIND;
  }

  /**
   * Returns whether two events have the day, the side of the victims and an uncommon number of dead
   * in common, and places of one district or, of many dead, of one governorate: one report names a
   * village, another the next one, or the city that they lie near. Of strikes by one state the
   * number need not be uncommon.
   */
  boolean inAllButPlace(ReportedEvent a, ReportedEvent b, double time) {
    int dead = asManyDead(a, b);
    return dead >= Counts.LEAST_UNCOMMON
            && time >= LEAST_TIME
            && people.sameVictims(a, b)
            && inReach(a, b, dead >= TollSimilarity.LEAST_RARE)
        || dead >= LEAST_DEAD_OF_STRIKES && time == 1 && areStrikesNearby(a, b, time);
  }

  /**
   * Returns whether a state struck on one day, as far as both reports name it, in places not far
   * from one another: once or twice.
   */
  boolean areStrikesNearby(ReportedEvent a, ReportedEvent b, double time) {
    return time >= LEAST_TIME && areStrikes(a, b) && inReach(a, b, false);
  }

  /**
   * Returns whether both events may be one strike of a state from afar. Whom it hit is disputed
   * then, fighters or civilians, and how many, because nobody counts them on the spot.
   */
  boolean areStrikes(ReportedEvent a, ReportedEvent b) {
    return (isStrike(a) || isStrike(b)) && people.mayBeOneState(a, b);
  }

  /** Returns whether it is a strike from afar. */
  boolean isStrike(ReportedEvent reported) {
    return kinds.get(reported.event().kind()).has(KindTrait.REMOTE);
  }

  /**
   * Returns whether two events have about as many dead, so many that few attacks have, of one side:
   * on one day in one governorate, or on two days next to one another not far away.
   */
  boolean inManyDead(ReportedEvent a, ReportedEvent b) {
    if (!Counts.aboutAsManyDead(a.event().casualties(), b.event().casualties())
        || !isDeadly(a)
        || !isDeadly(b)
        || !people.mayMournTheSame(a, b)) {
      return false;
    }
    double time = time(a, b);
    Location one = a.event().place();
    Location two = b.event().place();
    boolean named = isNamed(one) && isNamed(two);
    return time > 0
        && (time >= LEAST_TIME || !isWide(one) && !isWide(two))
        && (place(a, b) >= (named ? ONE_PLACE : Double.MIN_VALUE)
            || !named && inReach(a, b, false)
            || !named && time >= LEAST_TIME && places.shareGovernorate(one, two));
  }

  /** Two villages that are named are two places, near or far, however many died in both. */
  private static boolean isNamed(Location place) {
    return place.precision() == Precision.EXACT || place.precision() == Precision.AREA;
  }

  /** A governorate is too wide a place to meet in on two days. */
  private static boolean isWide(Location place) {
    return place.precision() == Precision.GOVERNORATE;
  }

  private boolean isDeadly(ReportedEvent reported) {
    Kind kind = kinds.get(reported.event().kind());
    return kind.isViolent() || kind.has(KindTrait.DEATH);
  }

  private static int asManyDead(ReportedEvent a, ReportedEvent b) {
    Casualties one = a.event().casualties();
    return Counts.asManyDead(one, b.event().casualties());
  }

  private boolean inReach(ReportedEvent a, ReportedEvent b, boolean far) {
    return places.inReach(a.event().place(), b.event().place(), far);
  }

  private double place(ReportedEvent a, ReportedEvent b) {
    List<String> unused = new ArrayList<>();
    return places.of(a.event().place(), b.event().place(), unused);
  }

  private static double time(ReportedEvent a, ReportedEvent b) {
    List<String> unused = new ArrayList<>();
    return TimeSimilarity.of(a, b, unused);
  }
}
