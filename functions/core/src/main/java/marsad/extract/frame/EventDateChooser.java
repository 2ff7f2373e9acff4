package marsad.extract.frame;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import marsad.event.DatePrecision;
import marsad.extract.entity.date.DateMention;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.OtherScene;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;

/** Chooses the date of an event among those that its sentence names. */
final class EventDateChooser {
  /** Number of tokens between two dates from which the nearer wins over the more precise one. */
  private static final int PRECISION_REACH = 6;

  /** Maximum number of tokens between the start of a scene and the day that opens it. */
  private static final int OPENING = 3;

  /** Words that join clauses, so that a second verb is no main verb behind a relative clause. */
  private static final Set<Marker> JOINS =
      EnumSet.of(
          Marker.AND, Marker.SUBORDINATE, Marker.COMPLEMENTIZER, Marker.AFTER, Marker.EARLIER);

  /** Words that are verbs of a clause. */
  private static final Set<Marker> VERBS =
      EnumSet.of(Marker.ATTRIBUTION, Marker.OUTCRY, Marker.APPEAL, Marker.CONDEMNATION);

  private final List<DateMention> dates;
  private final OtherScene scene;

  /**
   * @param dates the dates that the sentence names, in text order
   */
  EventDateChooser(List<DateMention> dates, OtherScene scene) {
    this.dates = List.copyOf(dates);
    this.scene = scene;
  }

  /** Returns the date of an event; empty where the sentence names none. */
  Optional<DateMention> find(Trigger trigger) {
    DateMention best = null;
    for (DateMention mention : dates) {
      if (!describes(mention, trigger)
          && !isOfLater(mention, trigger)
          && !isOfMainVerb(mention, trigger)
          && (best == null || isBetter(mention, best, trigger))) {
        best = mention;
      }
    }
    return Optional.ofNullable(best);
  }

  /** "A bomb killed two, | on Sunday | another one …": the day that opens a later scene. */
  private boolean isOfLater(DateMention date, Trigger trigger) {
    int begin = scene.begin(trigger.sentence(), date.first());
    return begin > trigger.last() && date.first() - begin <= OPENING;
  }

  /**
   * "The family of a man (who was) killed in Kirkuk two years ago | demanded answers | on Sunday":
   * a second verb that nothing joins is that of the main clause, and so is the day behind it.
   */
  private static boolean isOfMainVerb(DateMention date, Trigger trigger) {
    AnnotatedPassage passage = trigger.passage();
    if (!passage.language().has(Trait.SUBJECT_FIRST)
        || date.first() <= trigger.last()
        || trigger.sense().noun()) {
      return false;
    }
    for (int i = trigger.last() + 1; i < date.first(); i++) {
      if (passage.token(i).endsClause() || JOINS.stream().anyMatch(at(passage, i))) {
        return false;
      }
      if (VERBS.stream().anyMatch(at(passage, i))) {
        return true;
      }
    }
    return false;
  }

  private static Predicate<Marker> at(AnnotatedPassage passage, int token) {
    return marker -> passage.isMarker(token, marker);
  }

  /** Returns whether a date stands in the scene of a trigger. */
  private boolean isInScene(DateMention date, Trigger trigger) {
    return scene.begin(trigger.sentence(), date.first())
        == scene.begin(trigger.sentence(), trigger.first());
  }

  /** "The town, which in 2014 had fallen, was retaken": the date of what is set in commas. */
  private static boolean describes(DateMention date, Trigger trigger) {
    AnnotatedPassage passage = trigger.passage();
    if (trigger.describesSuspect(date.first())) {
      return true;
    }
    int open = date.first() - 1;
    while (open > trigger.sentence().first() && !passage.token(open).endsClause()) {
      open--;
    }
    boolean relative =
        passage.isMarker(open + 1, Marker.COMPLEMENTIZER)
            || passage.isMarker(open + 1, Marker.SUBORDINATE);
    return open >= 0
        && passage.token(open).endsClause()
        && relative
        && Clause.end(passage, date.last() + 1, trigger.first()) >= 0;
  }

  /**
   * Returns whether a date is preferred: any before the dateline, then one among the trigger's own
   * words, then a day before a month, then the nearer.
   */
  private boolean isBetter(DateMention a, DateMention b, Trigger trigger) {
    if (a.dateline() != b.dateline()) {
      return b.dateline();
    }
    boolean ownA = isOwn(a, trigger);
    if (ownA != isOwn(b, trigger)) {
      return ownA;
    }
    boolean sceneA = isInScene(a, trigger);
    if (sceneA != isInScene(b, trigger)) {
      return sceneA;
    }
    boolean dayA = isDay(a);
    if (dayA != isDay(b) && Math.abs(a.first() - b.first()) < PRECISION_REACH) {
      return dayA;
    }
    return distance(a, trigger) < distance(b, trigger);
  }

  private static boolean isOwn(DateMention date, Trigger trigger) {
    return date.first() >= trigger.from() && date.last() <= trigger.to();
  }

  private static boolean isDay(DateMention date) {
    return date.span() != null && date.span().precision() == DatePrecision.DAY;
  }

  private static int distance(DateMention date, Trigger trigger) {
    return date.first() > trigger.last()
        ? date.first() - trigger.last()
        : trigger.first() - date.last();
  }
}
