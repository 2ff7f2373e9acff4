package marsad.extract.frame;

import java.util.List;
import java.util.Optional;
import marsad.event.DatePrecision;
import marsad.extract.entity.date.DateMention;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;

/** Chooses the date of an event among those that its sentence names. */
final class EventDateChooser {
  /** Number of tokens between two dates from which the nearer wins over the more precise one. */
  private static final int PRECISION_REACH = 6;

  private final List<DateMention> dates;

  /**
   * @param dates the dates that the sentence names, in text order
   */
  EventDateChooser(List<DateMention> dates) {
    this.dates = List.copyOf(dates);
  }

  /** Returns the date of an event; empty where the sentence names none. */
  Optional<DateMention> find(Trigger trigger) {
    DateMention best = null;
    for (DateMention mention : dates) {
      if (!describes(mention, trigger) && (best == null || isBetter(mention, best, trigger))) {
        best = mention;
      }
    }
    return Optional.ofNullable(best);
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
  private static boolean isBetter(DateMention a, DateMention b, Trigger trigger) {
    if (a.dateline() != b.dateline()) {
      return b.dateline();
    }
    boolean ownA = isOwn(a, trigger);
    if (ownA != isOwn(b, trigger)) {
      return ownA;
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
