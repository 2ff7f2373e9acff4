package marsad.extract.output;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.event.Event;
import marsad.reference.Kinds;

/**
 * Decides which events whose certainty is too low to be reported may still be joined, as reactions,
 * to an incident that others report.
 */
public final class UnlikelyEvents {
  /** Number of days before the report that reports of the event itself may lie back. */
  private static final int DAYS = 30;

  private final Kinds kinds;
  private final LocalDate reference;

  /**
   * @param reference the day from whose view the report is written, null where unknown
   */
  public UnlikelyEvents(Kinds kinds, LocalDate reference) {
    this.kinds = kinds;
    this.reference = reference;
  }

  /**
   * Returns whether an unlikely event names a place and a day of the last weeks, or no day, and no
   * event of the same article may be the same.
   */
  public boolean mayBeKnown(Event event, Collection<Event> others) {
    return event.place().lat() != null
        && reference != null
        && isRecent(event.date())
        && others.stream().noneMatch(other -> mayBeOne(event, other));
  }

  private boolean isRecent(DateSpan span) {
    if (span == null) {
      return true;
    }
    LocalDate day = Moment.day(span.start());
    return span.precision() == DatePrecision.DAY
        && !day.isAfter(reference)
        && !day.isBefore(reference.minusDays(DAYS));
  }

  private boolean mayBeOne(Event event, Event other) {
    return kinds.get(event.kind()).like(kinds.get(other.kind()))
        && (event.date() == null
            || other.date() == null
            || Objects.equals(event.date().start(), other.date().start()));
  }
}
